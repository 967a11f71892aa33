package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.Vertraulichkeiten;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Unbearbeitet.Verschlossen;
import dreiklang.vorgang.Vorgaenge;
import dreiklang.vorgang.VorgangId;
import dreiklang.vorgang.Zustaendigkeiten;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Who has a Vorgang: passing on, and the daily list of what lies with nobody.
@Controller
class ZustaendigkeitController {

    private static final String LISTE = "/amt/ohne-bearbeitung";

    private final Zustaendigkeiten zustaendigkeiten;
    private final Vorgaenge vorgaenge;
    private final Leistungen leistungen;
    private final Organisation organisation;
    private final Vertraulichkeiten vertraulichkeiten;

    ZustaendigkeitController(
            Zustaendigkeiten zustaendigkeiten,
            Vorgaenge vorgaenge,
            Leistungen leistungen,
            Organisation organisation,
            Vertraulichkeiten vertraulichkeiten) {
        this.zustaendigkeiten = zustaendigkeiten;
        this.vorgaenge = vorgaenge;
        this.leistungen = leistungen;
        this.organisation = organisation;
        this.vertraulichkeiten = vertraulichkeiten;
    }

    @GetMapping(LISTE)
    Seite liste(Rahmen rahmen, @RequestParam Optional<UUID> nach) {
        return Seite.von(
                "amt/ohne-bearbeitung",
                new UnbearbeitetAnsicht(
                        rahmen,
                        zustaendigkeiten.ohneBearbeitung(nach.map(VorgangId::new)),
                        nach.isEmpty(),
                        verschlossen(rahmen, zustaendigkeiten.verschlossene()),
                        namen(rahmen)));
    }

    @GetMapping("/amt/verwaltung/verschlossen")
    Seite verschlossen(Rahmen rahmen) {
        return Seite.von(
                "amt/verschlossen", verschlossen(rahmen, zustaendigkeiten.alleVerschlossenen()));
    }

    private VerschlossenAnsicht verschlossen(Rahmen rahmen, List<Verschlossen> zeilen) {
        return new VerschlossenAnsicht(rahmen, zeilen, vertraulichkeiten.alle(), namen(rahmen));
    }

    @PostMapping(LISTE + "/{id}/annehmen")
    View annehmen(@PathVariable UUID id) {
        zustaendigkeiten.annehmen(new VorgangId(id));
        return weiter("/amt/vorgaenge/" + id);
    }

    @GetMapping("/amt/vorgaenge/{id}/zustaendigkeit")
    Seite zeigen(Rahmen rahmen, @PathVariable UUID id) {
        return seite(rahmen, id, Eingabe.LEER, Map.of());
    }

    @PostMapping("/amt/vorgaenge/{id}/weitergeben")
    View weitergeben(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        return versuchen(
                rahmen,
                id,
                werte,
                "person",
                v ->
                        zustaendigkeiten.weitergeben(
                                v,
                                person(werte.getOrDefault("person", "")),
                                werte.getOrDefault("grund", "")));
    }

    @PostMapping("/amt/vorgaenge/{id}/abgeben")
    View abgeben(Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        return versuchen(
                rahmen,
                id,
                werte,
                "einheit",
                v ->
                        zustaendigkeiten.abgeben(
                                v,
                                werte.getOrDefault("einheit", ""),
                                werte.getOrDefault("grund", "")));
    }

    private View versuchen(
            Rahmen rahmen,
            UUID id,
            Map<String, String> werte,
            String feld,
            Consumer<VorgangId> verb) {
        var vorgang = new VorgangId(id);
        try {
            String version = werte.getOrDefault("version", "");
            vorgaenge.unveraendert(
                    vorgang, version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1);
            verb.accept(vorgang);
            return weiter(LISTE);
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
                throw e;
            }
            String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            String wo = e.code().equals("V-350") ? "grund-" + feld : feld;
            return seite(rahmen, id, new Eingabe(werte), Map.of(wo, satz))
                    .mitStatus(e.art().status());
        }
    }

    private Seite seite(Rahmen rahmen, UUID id, Eingabe eingabe, Map<String, String> fehler) {
        return Seite.von(
                "amt/zustaendigkeit",
                new ZustaendigkeitAnsicht(
                        rahmen,
                        zustaendigkeiten.ansehen(new VorgangId(id)),
                        namen(rahmen),
                        eingabe,
                        fehler));
    }

    private Namen namen(Rahmen rahmen) {
        return new Namen(leistungen, organisation, rahmen.sprache());
    }

    private static View weiter(String ziel) {
        var weiter = new RedirectView(ziel);
        weiter.setStatusCode(HttpStatus.SEE_OTHER);
        return weiter;
    }

    private static BeschaeftigteId person(String text) {
        try {
            return new BeschaeftigteId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-204");
        }
    }
}
