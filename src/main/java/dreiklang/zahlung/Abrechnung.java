package dreiklang.zahlung;

import dreiklang.basis.Geldbetrag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What somebody gets back, reckoned by the rules of the package, before anybody has fixed it.
///
/// @param stichtag the day whose rates count; empty when the question is not answered
/// @param posten item by item
public record Abrechnung(Optional<LocalDate> stichtag, List<Abrechnungsposten> posten) {

    /// All items together, never below nothing.
    public Geldbetrag summe() {
        long cent =
                posten.stream().flatMap(p -> p.betrag().stream()).mapToLong(Geldbetrag::cent).sum();
        return new Geldbetrag(Math.max(0, cent));
    }

    /// Whether every item could be reckoned.
    public boolean vollstaendig() {
        return posten.stream().allMatch(p -> p.betrag().isPresent());
    }
}
