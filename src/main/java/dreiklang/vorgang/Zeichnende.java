package dreiklang.vorgang;

import dreiklang.basis.Recht;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.identitaet.Organisationseinheit;
import dreiklang.vorgang.Umlauf.Stelle;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who signs where: the person who is named, the Leitung of the unit that is named, or whoever
/// stands in for them.
@Component
class Zeichnende {

    /// Who has left before names were kept with the Zeichen.
    private static final String FRUEHER = "frühere Beschäftigte";

    private final Organisation organisation;

    Zeichnende(Organisation organisation) {
        this.organisation = organisation;
    }

    /// How somebody may sign at a place.
    enum Art {
        SELBST,
        IN_VERTRETUNG
    }

    /// Whether and how a person signs there.
    Optional<Art> art(Stelle stelle, BeschaeftigteId wer) {
        var gemeint = gemeint(stelle);
        if (gemeint.contains(wer)) {
            return Optional.of(Art.SELBST);
        }
        return vertretene(wer).stream().anyMatch(gemeint::contains)
                ? Optional.of(Art.IN_VERTRETUNG)
                : Optional.empty();
    }

    private Set<BeschaeftigteId> gemeint(Stelle stelle) {
        return stelle.person()
                .map(Set::of)
                .orElseGet(() ->
                        leitung(stelle.einheit()).stream()
                                .map(Beschaeftigte::id)
                                .collect(Collectors.toSet()));
    }

    /// Herself and for whom she stands in.
    Set<BeschaeftigteId> personen(BeschaeftigteId wer) {
        var alle = new HashSet<>(vertretene(wer));
        alle.add(wer);
        return alle;
    }

    /// The units for whose Leitung she can sign.
    Set<String> einheiten(BeschaeftigteId wer) {
        var meine = personen(wer);
        return organisation.einheiten().stream()
                .map(Organisationseinheit::kurz)
                .filter(e -> leitung(e).stream().map(Beschaeftigte::id).anyMatch(meine::contains))
                .collect(Collectors.toSet());
    }

    /// The Leitung of a unit; where it has none, that of the next unit above.
    List<Beschaeftigte> leitung(String einheit) {
        String stufe = einheit;
        for (int i = 0; i < 10 && !stufe.isEmpty(); i++) {
            var leitende =
                    organisation.personen(stufe).stream().filter(Zeichnende::leitet).toList();
            if (!leitende.isEmpty()) {
                return leitende;
            }
            stufe = organisation.einheit(stufe).map(Organisationseinheit::oberhalb).orElse("");
        }
        return List.of();
    }

    /// Who decides and sees the figures leads.
    private static boolean leitet(Beschaeftigte person) {
        return person.rechte().contains(Recht.VORGANG_ENTSCHEIDEN)
                && person.rechte().contains(Recht.STEUERUNG_LESEN);
    }

    /// For whom she stands in today.
    private Set<BeschaeftigteId> vertretene(BeschaeftigteId wer) {
        return organisation.vertretene(wer);
    }

    /// How a place is called on the Mitzeichnungsleiste: as it was called when somebody signed.
    String name(Stelle stelle) {
        if (!stelle.stelle().isEmpty()) {
            return stelle.stelle();
        }
        return stelle.person()
                .map(p ->
                        organisation
                                .person(p)
                                .map(b -> b.funktion() + " (" + b.einheit() + ")")
                                .orElse("Frühere Beschäftigte"))
                .orElseGet(() ->
                        "Leitung "
                                + organisation
                                        .einheit(stelle.einheit())
                                        .map(e -> e.name().deutsch())
                                        .orElse(stelle.einheit()));
    }

    /// What stands there once somebody has signed.
    String zeichen(Stelle stelle) {
        return stelle.von()
                .map(p -> (stelle.vertretung() ? "i. V. " : "gez. ") + zeichner(stelle, p))
                .orElse("");
    }

    private String zeichner(Stelle stelle, BeschaeftigteId wer) {
        return stelle.zeichner().isEmpty()
                ? organisation.person(wer).map(Beschaeftigte::name).orElse(FRUEHER)
                : stelle.zeichner();
    }
}
