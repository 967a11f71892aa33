package dreiklang.dokument;

import java.time.Instant;
import java.util.Optional;

/// How it stands with the replica of the content store.
///
/// @param lage whether it can be used
/// @param ordner where it lies; empty when there is none
/// @param wartend contents that are still to be copied
/// @param gescheitert those of them that could not be copied so far
/// @param aeltester since when the oldest of them waits
public record Spiegelstand(
        Lage lage, String ordner, long wartend, long gescheitert, Optional<Instant> aeltester) {

    /// Whether a replica can be used.
    public enum Lage {
        /// None is set.
        OHNE,
        /// It is there.
        BEREIT,
        /// An empty folder that becomes the replica in a moment.
        NEU,
        /// The folder is not there, or it has lost its mark: probably nothing is mounted.
        FEHLT,
        /// The folder holds something else, or the replica of another installation.
        FREMD,
        /// It lies in the content store itself, or the other way round.
        UNTAUGLICH
    }

    /// Whether a person can say that this folder is the right one.
    public boolean annehmbar() {
        return lage == Lage.FEHLT || lage == Lage.FREMD;
    }
}
