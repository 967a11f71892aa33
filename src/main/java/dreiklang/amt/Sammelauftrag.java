package dreiklang.amt;

import dreiklang.vorgang.VorgangId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An order to do something to many Vorgaenge, as it stands.
///
/// @param id identifier
/// @param art key of what is done
/// @param stand whether it runs
/// @param erteilt when it was ordered
/// @param beendet when the last row was done
/// @param zeilen one for each Vorgang, in the order of the list it was chosen from
public record Sammelauftrag(
        UUID id,
        String art,
        Stand stand,
        Instant erteilt,
        Optional<Instant> beendet,
        List<Zeile> zeilen) {

    /// Whether an order runs.
    public enum Stand {
        /// One row after the other is done.
        LAEUFT,
        /// Somebody has stopped it; what is open stays open.
        ANGEHALTEN,
        /// Nothing is open any more.
        FERTIG
    }

    /// What became of a row.
    public enum Zeilenstand {
        /// Not yet.
        OFFEN,
        /// Done.
        GETAN,
        /// Not possible or not allowed.
        ABGELEHNT,
        /// Somebody has changed the Vorgang since it was chosen.
        UEBERSPRUNGEN
    }

    /// One Vorgang of an order.
    ///
    /// @param nummer its place, the first is 1
    /// @param vorgang the Vorgang
    /// @param version how often it had been changed when it was chosen
    /// @param stand what became of it
    /// @param code why not, empty when it is done or open
    /// @param werte what the sentence of the code names
    public record Zeile(
            int nummer,
            VorgangId vorgang,
            int version,
            Zeilenstand stand,
            String code,
            List<String> werte) {

        /// A row that is not done yet.
        static Zeile offen(int nummer, VorgangId vorgang, int version) {
            return new Zeile(nummer, vorgang, version, Zeilenstand.OFFEN, "", List.of());
        }
    }

    /// What is noted with a row.
    ///
    /// @param stand what became of it
    /// @param code why not, empty when it is done
    /// @param werte what the sentence of the code names
    record Vermerk(Zeilenstand stand, String code, List<String> werte) {

        static final Vermerk GETAN = new Vermerk(Zeilenstand.GETAN, "", List.of());

        static Vermerk nicht(Zeilenstand stand, String code, Object... werte) {
            return new Vermerk(stand, code, Arrays.stream(werte).map(String::valueOf).toList());
        }
    }

    /// How many rows are that far.
    public long anzahl(Zeilenstand gesucht) {
        return zeilen.stream().filter(z -> z.stand() == gesucht).count();
    }
}
