package dreiklang.antrag;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A person who has to agree before a draft can be sent.
///
/// @param id identifier
/// @param name her name, as the applicant wrote it
/// @param email address for her link
/// @param stand whether she has agreed
/// @param abdruck what she answered to
/// @param grund why she refused; empty otherwise
/// @param zeitpunkt when she answered, or when her answer lost its worth
/// @param gemailt whether the link went out by mail
/// @param link where she answers, for the browser in which it was made
public record Mitzeichner(
        UUID id,
        String name,
        Optional<String> email,
        Stand stand,
        Optional<String> abdruck,
        String grund,
        Optional<Instant> zeitpunkt,
        boolean gemailt,
        Optional<String> link) {

    /// How far she is.
    public enum Stand {
        /// She has not answered yet.
        OFFEN,
        /// She agreed.
        EINVERSTANDEN,
        /// She refused.
        ABGELEHNT,
        /// She had answered, but then the answers were changed.
        HINFAELLIG
    }

    /// The same person with her link.
    Mitzeichner mitLink(Optional<String> neuer) {
        return new Mitzeichner(id, name, email, stand, abdruck, grund, zeitpunkt, gemailt, neuer);
    }

    /// The link is a secret and never gets into a log.
    @Override
    public String toString() {
        return "Mitzeichner[" + id + "]";
    }
}
