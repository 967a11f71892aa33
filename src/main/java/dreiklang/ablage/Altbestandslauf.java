package dreiklang.ablage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One list of holdings that is taken over, or tried.
///
/// @param id identifier
/// @param ordner folder in which the files lie
/// @param liste name of the list
/// @param einheit unit of new Akten where neither the list nor the Aktenplan names one; empty: none
/// @param trocken whether it is only tried
/// @param stand what it is at
/// @param lage whether it goes on
/// @param begonnen when it began
/// @param beendet when it ended, if it has
/// @param spalten the columns of the list
/// @param gelesen rows of the list read so far
/// @param gut rows filed, or in a trial found to be right
/// @param abgewiesen rows refused
/// @param schonDa rows that were filed before
/// @param code why it was given up, empty when it was not
/// @param werte values for that sentence
public record Altbestandslauf(
        UUID id,
        String ordner,
        String liste,
        String einheit,
        boolean trocken,
        Stand stand,
        Lage lage,
        Instant begonnen,
        Optional<Instant> beendet,
        List<String> spalten,
        long gelesen,
        long gut,
        long abgewiesen,
        long schonDa,
        String code,
        List<String> werte) {

    /// What a run is at.
    public enum Stand {
        /// Reading the list; nothing is filed before all of it is read.
        LISTE,
        /// Filing row by row.
        ZEILEN,
        /// Done.
        FERTIG,
        /// Given up, because the list cannot be read.
        ABGEBROCHEN
    }

    /// Whether somebody drives it.
    public enum Lage {
        /// Somebody does.
        LAEUFT,
        /// It waits for the running program.
        WARTET,
        /// Nobody does: it was stopped, or its program ended.
        STEHT,
        /// There is nothing left to do.
        BEENDET
    }

    /// Rows that are done.
    public long erledigt() {
        return gut + abgewiesen + schonDa;
    }

    /// How much is done, in percent.
    public long prozent() {
        return gelesen == 0 || stand == Stand.LISTE ? 0 : erledigt() * 100 / gelesen;
    }
}
