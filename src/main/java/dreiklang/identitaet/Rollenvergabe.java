package dreiklang.identitaet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A role somebody holds: in a unit and every unit below it, from one day to another.
///
/// @param id identifier
/// @param person who holds it
/// @param rolle name of the role in lower case
/// @param einheit short name of the unit
/// @param von first day, empty for always
/// @param bis last day, empty for until further notice
/// @param ausDatei whether it stands in `personen.yaml`
/// @param grund why it was given, empty for those of the file
/// @param vergeben when it was given
/// @param vergebenVon who gave it, empty for those of the file
public record Rollenvergabe(
        UUID id,
        BeschaeftigteId person,
        String rolle,
        String einheit,
        Optional<LocalDate> von,
        Optional<LocalDate> bis,
        boolean ausDatei,
        String grund,
        Instant vergeben,
        Optional<BeschaeftigteId> vergebenVon) {

    /// Whether it counts on that day.
    public boolean gilt(LocalDate tag) {
        return von.map(v -> !v.isAfter(tag)).orElse(true)
                && bis.map(b -> !b.isBefore(tag)).orElse(true);
    }
}
