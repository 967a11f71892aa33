package dreiklang.vorgang;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Somebody who takes part in a Vorgang besides the person who applied (§ 13 VwVfG), as the Amt
/// noted it.
///
/// @param id identifier
/// @param rolle in what capacity
/// @param name who
/// @param erreichbar how to reach her, may be empty
/// @param seit since when she is noted
/// @param beendet when she left
public record Beteiligung(
        UUID id,
        Rolle rolle,
        String name,
        String erreichbar,
        Instant seit,
        Optional<Instant> beendet) {

    /// In what capacity somebody takes part.
    public enum Rolle {
        /// Acts for the applicant (§ 14 VwVfG).
        BEVOLLMAECHTIGT,
        /// Represents her by law, for example a parent or a Betreuer.
        VERTRETUNG,
        /// Lives beside the place.
        NACHBARSCHAFT,
        /// Another Amt or authority that was asked for its opinion.
        FACHSTELLE,
        /// An expert.
        GUTACHTEN,
        /// Anybody else.
        SONSTIGE
    }
}
