package dreiklang.identitaet.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Abwesenheit;
import dreiklang.identitaet.Abwesenheiten;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which people enter when they are away and who stands in for them.
@Controller
class AbwesenheitController {

    private static final String SEITE = "/amt/abwesenheit";
    private static final Map<String, String> WOHIN =
            Map.of("I-321", "bis", "I-322", "vertretung", "I-323", "bis");

    private final Abwesenheiten abwesenheiten;
    private final Organisation organisation;

    AbwesenheitController(Abwesenheiten abwesenheiten, Organisation organisation) {
        this.abwesenheiten = abwesenheiten;
        this.organisation = organisation;
    }

    @GetMapping(SEITE)
    Seite zeigen(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        return seite(rahmen, werte, Map.of());
    }

    @PostMapping(SEITE)
    Object eintragen(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        try {
            abwesenheiten.eintragen(
                    person(werte).orElseThrow(() -> fehler("I-320")),
                    tag(werte, "von"),
                    tag(werte, "bis"),
                    id(werte.getOrDefault("vertretung", "")));
            return Weiter.nach(SEITE);
        } catch (FachlicherFehler e) {
            if (!WOHIN.containsKey(e.code())) {
                throw e;
            }
            String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, werte, Map.of(WOHIN.getOrDefault(e.code(), "bis"), satz))
                    .mitStatus(e.art().status());
        }
    }

    @PostMapping(SEITE + "/{id}/zuruecknehmen")
    Object zuruecknehmen(@PathVariable UUID id) {
        abwesenheiten.zuruecknehmen(id);
        return Weiter.nach(SEITE);
    }

    private static LocalDate tag(Map<String, String> werte, String name) {
        return Tagesangabe.lesen(werte, name, "I-321").orElseThrow(() -> fehler("I-321"));
    }

    private static FachlicherFehler fehler(String code) {
        return new FachlicherFehler(Fehlerart.EINGABE, code, 2);
    }

    private static Optional<BeschaeftigteId> person(Map<String, String> werte) {
        return id(werte.getOrDefault("person", ""));
    }

    private static Optional<BeschaeftigteId> id(String text) {
        try {
            return Optional.of(new BeschaeftigteId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Seite seite(Rahmen rahmen, Map<String, String> werte, Map<String, String> fehler) {
        var leute = abwesenheiten.einzutragende();
        var gewaehlt =
                person(werte)
                        .flatMap(p -> leute.stream().filter(l -> l.id().equals(p)).findFirst())
                        .orElseGet(leute::getFirst);
        var moegliche = abwesenheiten.vertretungenFuer(gewaehlt.id());
        var offene = abwesenheiten.offene();
        var fuer = abwesenheiten.vertretungen();
        var namen = namen(Stream.concat(offene.stream(), fuer.stream()));
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("identitaet.abwesenheit.niemand"));
        wahl.putAll(wahl(moegliche));
        return Seite.von(
                "identitaet/abwesenheit",
                new AbwesenheitAnsicht(
                        rahmen, gewaehlt, wahl(leute), wahl, offene, fuer, namen, werte, fehler));
    }

    private static Map<String, String> wahl(List<Beschaeftigte> leute) {
        var wahl = new LinkedHashMap<String, String>();
        leute.forEach(p -> wahl.put(p.id().wert().toString(), p.name() + " (" + p.einheit() + ")"));
        return wahl;
    }

    private Map<BeschaeftigteId, String> namen(Stream<Abwesenheit> alle) {
        var namen = new HashMap<BeschaeftigteId, String>();
        alle.flatMap(a -> Stream.concat(Stream.of(a.person()), a.vertretung().stream()))
                .forEach(p -> organisation.person(p).ifPresent(b -> namen.put(p, b.name())));
        return namen;
    }
}
