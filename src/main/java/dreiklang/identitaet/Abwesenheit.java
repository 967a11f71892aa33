package dreiklang.identitaet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Days on which somebody does not work.
///
/// @param id identifier
/// @param person who is away
/// @param von first day
/// @param bis last day
/// @param vertretung who stands in for her; empty when nobody does
public record Abwesenheit(
        UUID id,
        BeschaeftigteId person,
        LocalDate von,
        LocalDate bis,
        Optional<BeschaeftigteId> vertretung) {

    /// Whether it covers that day.
    public boolean am(LocalDate tag) {
        return !von.isAfter(tag) && !bis.isBefore(tag);
    }
}
