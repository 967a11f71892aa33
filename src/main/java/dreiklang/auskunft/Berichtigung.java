package dreiklang.auskunft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something wrong in an Akte was corrected (Art. 16 DSGVO); the Akte keeps what stood there.
///
/// @param id identifier
/// @param grund what was wrong
/// @param wann when it was corrected
/// @param empfaenger who has to be told (Art. 19 DSGVO)
public record Berichtigung(UUID id, String grund, Instant wann, List<Empfaenger> empfaenger) {

    /// Somebody to whom the wrong value was handed.
    ///
    /// @param nummer number within the Berichtigung, the first is 1
    /// @param name who it is
    /// @param erhalten when it was handed over, in words
    /// @param mitgeteilt when she was told that it was wrong
    public record Empfaenger(
            int nummer, String name, String erhalten, Optional<Instant> mitgeteilt) {}
}
