package dreiklang.akte;

import dreiklang.dokument.Dokument;
import java.time.Instant;

/// What a Schriftstück was at one time. A new one takes the place of the one that was shown; older
/// ones stay for ever.
///
/// @param nummer the first is 1
/// @param dokument the Dokument with that content
/// @param bemerkung what was changed, may be empty
/// @param person who put it there; empty where that was not recorded
/// @param wann when
public record Version(
        int nummer, Dokument dokument, String bemerkung, String person, Instant wann) {

    /// Which one is shown and who works on the next one.
    ///
    /// @param nummer of the version that is shown
    /// @param reserviertVon who has reserved the Schriftstück; empty: nobody
    public record Stand(int nummer, String reserviertVon) {}
}
