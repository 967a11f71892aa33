package dreiklang.postfach;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// How a Sendung was handed over to the Postfach of a Nutzerkonto.
///
/// @param stand how far it came
/// @param einreichung number of the delivery service for it (`submissionId` of FIT-Connect)
/// @param bestaetigt when the Postfach has taken it, as it says itself
/// @param beleg what the Postfach has signed (security event token, RFC 8417)
/// @param grund why it was not possible, in a German sentence
public record Uebergabe(
        Stand stand,
        Optional<UUID> einreichung,
        Optional<Instant> bestaetigt,
        Optional<String> beleg,
        Optional<String> grund) {

    /// How far it came.
    public enum Stand {
        /// It is tried, or an answer is awaited.
        UNTERWEGS,
        /// It lies in the Postfach.
        ANGENOMMEN,
        /// It was not possible; the Sendung waits in the portal instead.
        GESCHEITERT
    }
}
