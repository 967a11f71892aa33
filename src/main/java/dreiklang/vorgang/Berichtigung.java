package dreiklang.vorgang;

import dreiklang.identitaet.BeschaeftigteId;
import java.time.Instant;
import java.util.List;

/// An answer that the Amt has corrected. What the person submitted stays beside it.
///
/// @param nummer running number within the Vorgang
/// @param feld name of the field
/// @param wert what counts from now on
/// @param vorher what counted before
/// @param grund why it was corrected
/// @param person who corrected it
/// @param zeitpunkt when
public record Berichtigung(
        int nummer,
        String feld,
        List<String> wert,
        List<String> vorher,
        String grund,
        BeschaeftigteId person,
        Instant zeitpunkt) {}
