package dreiklang.dokument;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One run of the check of all content.
///
/// @param id identifier
/// @param anlass what began it
/// @param phase what it looks at
/// @param stelle where in its phase it is
/// @param begonnen when it began
/// @param beendet when it ended; empty while it runs
/// @param gesamt contents there were when it began
/// @param geprueft contents it has looked at
/// @param bytes bytes it has read, in the store and in the replica
/// @param beschaedigt damages found
/// @param repariert damages put right
/// @param verwaist files nobody refers to
/// @param nachgeholt contents the replica lacked and gets now
/// @param mitSpiegel whether the replica was looked at as well
/// @param schluessel name of the master key in use when it began; empty: none
/// @param umgeschluesselt contents it has encrypted anew
/// @param unterAltem contents it could not encrypt anew
public record Bestandslauf(
        UUID id,
        Anlass anlass,
        Phase phase,
        String stelle,
        Instant begonnen,
        Optional<Instant> beendet,
        long gesamt,
        long geprueft,
        long bytes,
        long beschaedigt,
        long repariert,
        long verwaist,
        long nachgeholt,
        boolean mitSpiegel,
        String schluessel,
        long umgeschluesselt,
        long unterAltem) {

    private static final int FALTE = 256;

    /// What began a run.
    public enum Anlass {
        /// The clock.
        NACHT,
        /// Somebody in the administration.
        HAND,
        /// The terminal.
        BEFEHL
    }

    /// What a run looks at, one after the other.
    public enum Phase {
        /// Every content that should be there.
        INHALTE,
        /// Every file in the store.
        SPEICHER,
        /// Every file in the replica.
        SPIEGEL
    }

    /// Damages a person has to do something about.
    public long offen() {
        return beschaedigt - repariert;
    }

    /// Whether it has seen that nothing lies under another key than the one it began with.
    boolean nurEinSchluessel() {
        return !schluessel.isEmpty() && umgeschluesselt == 0 && unterAltem == 0 && offen() == 0;
    }

    /// How much of its phase is done, in percent.
    public long prozent() {
        if (phase == Phase.INHALTE) {
            return gesamt == 0 ? 0 : Math.min(100, geprueft * 100 / gesamt);
        }
        return stelle.length() < 2
                ? 0
                : Integer.parseInt(stelle.substring(0, 2), 16) * 100L / FALTE;
    }
}
