package dreiklang.identitaet;

import java.time.Instant;
import java.util.Optional;

/// A role given or ended by hand, for the history everybody in the administration sees.
///
/// @param wann when
/// @param wer who did it; empty when it ended because the person left
/// @param person whose role it is
/// @param rolle name of the role
/// @param einheit short name of the unit
/// @param grund why it was given
/// @param beendet true when it was ended, false when it was given
public record Rollenaenderung(
        Instant wann,
        Optional<BeschaeftigteId> wer,
        BeschaeftigteId person,
        String rolle,
        String einheit,
        String grund,
        boolean beendet) {}
