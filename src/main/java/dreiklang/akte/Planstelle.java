package dreiklang.akte;

import java.time.LocalDate;
import java.util.Optional;

/// One line of the Aktenplan.
///
/// @param nummer for example `36.20.10`; `36.20` stands above it
/// @param name what belongs there
/// @param aufbewahrung years after the end of the year of ZdA
/// @param rechtsgrundlage what the period rests on, may be empty
/// @param einheit responsible Organisationseinheit, may be empty
/// @param ab first day on which new Akten get the number; empty: always did
/// @param bis last such day; empty: no end is planned
/// @param regel how its Aktenzeichen look; empty: as above it in the plan
public record Planstelle(
        String nummer,
        String name,
        int aufbewahrung,
        String rechtsgrundlage,
        String einheit,
        Optional<LocalDate> ab,
        Optional<LocalDate> bis,
        Optional<Zeichenregel> regel) {

    /// Whether new Akten get this number on that day.
    public boolean gilt(LocalDate tag) {
        return ab.filter(tag::isBefore).isEmpty() && bis.filter(tag::isAfter).isEmpty();
    }

    /// The same under another number and with other days.
    Planstelle verlegt(String neueNummer, Optional<LocalDate> neuAb) {
        return new Planstelle(
                neueNummer, name, aufbewahrung, rechtsgrundlage, einheit, neuAb, bis, regel);
    }

    /// The same, ending on that day.
    Planstelle bis(LocalDate ende) {
        return new Planstelle(
                nummer, name, aufbewahrung, rechtsgrundlage, einheit, ab, Optional.of(ende), regel);
    }
}
