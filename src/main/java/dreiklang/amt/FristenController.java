package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Eskalationen;
import dreiklang.vorgang.Fristen;
import dreiklang.vorgang.VorgangId;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The Frist of the law of one Vorgang, and what was reported to the Leitung.
@Controller
class FristenController {

    private static final String ESKALATIONEN = "/amt/eskalationen";

    private final Fristen fristen;
    private final Eskalationen eskalationen;
    private final Verbannahme annahme;
    private final Leistungen leistungen;
    private final Organisation organisation;

    FristenController(
            Fristen fristen,
            Eskalationen eskalationen,
            Verbannahme annahme,
            Leistungen leistungen,
            Organisation organisation) {
        this.fristen = fristen;
        this.eskalationen = eskalationen;
        this.annahme = annahme;
        this.leistungen = leistungen;
        this.organisation = organisation;
    }

    @PostMapping("/amt/vorgaenge/{id}/frist/vollstaendig")
    View vollstaendig(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        return annahme.dazu(
                rahmen,
                id,
                werte,
                code -> code.equals("V-336") ? "vollstaendig-tag" : "vollstaendig-grund",
                () ->
                        fristen.vollstaendig(
                                new VorgangId(id),
                                eingabe.tag("vollstaendig")
                                        .orElseThrow(() ->
                                                new FachlicherFehler(Fehlerart.EINGABE, "V-336")),
                                eingabe.wert("vollstaendig_grund")));
    }

    @PostMapping("/amt/vorgaenge/{id}/frist/verlaengern")
    View verlaengern(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        return annahme.dazu(
                rahmen,
                id,
                werte,
                _ -> "verlaengern-grund",
                () ->
                        fristen.verlaengern(
                                new VorgangId(id), werte.getOrDefault("verlaengern_grund", "")));
    }

    @GetMapping(ESKALATIONEN)
    Seite zeigen(Rahmen rahmen) {
        return Seite.von(
                "amt/eskalationen",
                new EskalationenAnsicht(
                        rahmen,
                        eskalationen.offene(),
                        eskalationen.anzahl(),
                        new Namen(leistungen, organisation, rahmen.sprache())));
    }

    @PostMapping(ESKALATIONEN + "/{id}/gesehen")
    View gesehen(@PathVariable UUID id) {
        eskalationen.gesehen(new VorgangId(id));
        var weiter = new RedirectView(ESKALATIONEN);
        weiter.setStatusCode(HttpStatus.SEE_OTHER);
        return weiter;
    }
}
