package dreiklang.identitaet.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.identitaet.Rollenvergaben;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which the administration gives and ends roles.
@Controller
class RollenController {

    private static final String SEITE = "/amt/verwaltung/rollen";
    private static final Map<String, String> WOHIN =
            Map.of("I-310", "person", "I-311", "person", "I-312", "grund", "I-313", "bis");

    private final Rollenvergaben rollen;
    private final Organisation organisation;

    RollenController(Rollenvergaben rollen, Organisation organisation) {
        this.rollen = rollen;
        this.organisation = organisation;
    }

    @GetMapping(SEITE)
    Seite zeigen(Rahmen rahmen) {
        return seite(rahmen, Map.of(), Map.of());
    }

    @PostMapping(SEITE)
    Object vergeben(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        try {
            rollen.vergeben(
                    person(werte.getOrDefault("person", "")),
                    werte.getOrDefault("rolle", ""),
                    werte.getOrDefault("einheit", ""),
                    Tagesangabe.lesen(werte, "von", "I-313"),
                    Tagesangabe.lesen(werte, "bis", "I-313"),
                    werte.getOrDefault("grund", ""));
            return Weiter.nach(SEITE);
        } catch (FachlicherFehler e) {
            if (!WOHIN.containsKey(e.code())) {
                throw e;
            }
            String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, werte, Map.of(WOHIN.getOrDefault(e.code(), "person"), satz))
                    .mitStatus(e.art().status());
        }
    }

    @PostMapping(SEITE + "/{vergabe}/beenden")
    Object beenden(@PathVariable UUID vergabe) {
        rollen.beenden(vergabe);
        return Weiter.nach(SEITE);
    }

    private static BeschaeftigteId person(String text) {
        try {
            return new BeschaeftigteId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "I-311");
        }
    }

    private Seite seite(Rahmen rahmen, Map<String, String> werte, Map<String, String> fehler) {
        var personen = new LinkedHashMap<String, String>();
        var einheiten = new LinkedHashMap<String, String>();
        for (var e : organisation.einheiten()) {
            einheiten.put(e.kurz(), e.kurz() + " " + e.name().in(rahmen.sprache()));
            organisation
                    .personen(e.kurz())
                    .forEach(p ->
                            personen.put(
                                    p.id().wert().toString(), p.name() + " (" + e.kurz() + ")"));
        }
        return Seite.von(
                "identitaet/rollen",
                new RollenAnsicht(
                        rahmen,
                        rollen.alle(),
                        rollen.aenderungen(),
                        personen,
                        namen(rahmen),
                        einheiten,
                        werte,
                        fehler));
    }

    private Map<String, String> namen(Rahmen rahmen) {
        var namen = new LinkedHashMap<String, String>();
        rollen.namen().forEach(n -> namen.put(n, rahmen.text("identitaet.rolle." + n)));
        return namen;
    }
}
