package dreiklang.akte;

import dreiklang.identitaet.BeschaeftigteId;
import java.time.Instant;
import java.util.Optional;

/// That somebody works on a Schriftstück. Others see who and since when, and wait.
///
/// @param von who
/// @param person her name
/// @param vermerk what for, may be empty
/// @param seit since when
/// @param vonHand whether she reserved it on the page; otherwise her program did
/// @param marke the mark of her program (lock token), if it holds one
/// @param frist when her program has to have renewed it
/// @param ende how it ended, if it did
public record Reservierung(
        BeschaeftigteId von,
        String person,
        String vermerk,
        Instant seit,
        boolean vonHand,
        Optional<String> marke,
        Optional<Instant> frist,
        Optional<Ende> ende) {

    /// How it ended.
    public enum Art {
        /// With a new version.
        NEUE_VERSION,
        /// Given back without a change.
        UNVERAENDERT,
        /// Taken back by somebody, with a reason.
        ZURUECKGENOMMEN,
        /// The program that held it was not heard any more.
        ABGELAUFEN
    }

    /// The end of a Reservierung.
    ///
    /// @param wann when
    /// @param person by whom; empty: by the program
    /// @param grund why, where somebody else took it back
    public record Ende(Art art, Instant wann, String person, String grund) {}
}
