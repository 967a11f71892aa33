package dreiklang.akte;

import java.time.Instant;
import java.util.Optional;

/// Somebody may or may not see or lead something, besides or in spite of what her unit and roles
/// say. What is refused wins over everything.
///
/// @param gegenstand what kind of thing
/// @param objekt number of the Aktenplan, short name of a unit or Aktenzeichen
/// @param kreis what kind of people
/// @param wem id of the person, name of the role, short name of the unit; empty for all
/// @param erlaubt whether it is allowed or refused
/// @param fuehren allowed: also to lead, otherwise only to see; refused: only to lead, otherwise
///   also to see
/// @param grund why
/// @param von who laid it down, as the audit trail names her
/// @param beendet when it ended, if it did
public record Zugriffsregel(
        long id,
        Gegenstand gegenstand,
        String objekt,
        Kreis kreis,
        String wem,
        boolean erlaubt,
        boolean fuehren,
        String grund,
        String von,
        Instant seit,
        Optional<Instant> beendet) {

    /// What a rule is about.
    public enum Gegenstand {
        /// A number of the Aktenplan and everything below it.
        PLAN,
        /// The Akten a unit is responsible for, those of units below not.
        EINHEIT,
        /// One Akte.
        AKTE
    }

    /// Whom a rule is about.
    public enum Kreis {
        /// Everybody.
        ALLE,
        /// One person.
        PERSON,
        /// Whoever holds the role today, wherever.
        ROLLE,
        /// Whoever works in the unit or below it.
        EINHEIT
    }

    /// Whether it counts for seeing or, when asked so, for leading.
    boolean zaehlt(boolean zumFuehren) {
        return erlaubt ? fuehren || !zumFuehren : !fuehren || zumFuehren;
    }
}
