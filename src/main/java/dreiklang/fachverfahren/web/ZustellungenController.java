package dreiklang.fachverfahren.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.fachverfahren.Meldungen;
import dreiklang.fachverfahren.Verbindungen;
import dreiklang.fachverfahren.Zustellungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
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

/// The list of deliveries on which the administration settles what was given up.
@Controller
class ZustellungenController {

    private static final String HIER = "/amt/fachverfahren/zustellungen";

    private final Zustellungen zustellungen;
    private final Meldungen meldungen;
    private final Verbindungen verbindungen;

    ZustellungenController(
            Zustellungen zustellungen, Meldungen meldungen, Verbindungen verbindungen) {
        this.zustellungen = zustellungen;
        this.meldungen = meldungen;
        this.verbindungen = verbindungen;
    }

    @GetMapping(HIER)
    Seite liste(
            Rahmen rahmen,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String ziel,
            @RequestParam(defaultValue = "1") String blatt) {
        int nummer = blatt.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(blatt) : 1;
        var genau = ohneSteuerzeichen(stand);
        var wohin = ohneSteuerzeichen(ziel);
        return Seite.von(
                "fachverfahren/zustellungen",
                new ZustellungenAnsicht(
                        rahmen,
                        zustellungen.liste(genau, wohin, nummer),
                        zustellungen.zahlen(),
                        meldungen.zurueckgewiesene(),
                        genau,
                        wohin,
                        verbindungen.demoFehlt(),
                        Map.of()));
    }

    /// The database knows no zero byte.
    private static String ohneSteuerzeichen(String text) {
        return text.replaceAll("\\p{Cntrl}", "");
    }

    @GetMapping(HIER + "/{id}")
    Seite eine(Rahmen rahmen, @PathVariable UUID id) {
        return seite(rahmen, id, "", Map.of());
    }

    @PostMapping(HIER + "/{id}/erneut")
    View erneut(Rahmen rahmen, @PathVariable UUID id) {
        return versuchen(rahmen, id, "", () -> zustellungen.erneutSenden(id));
    }

    @PostMapping(HIER + "/{id}/verwerfen")
    View verwerfen(
            Rahmen rahmen,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String begruendung) {
        return versuchen(rahmen, id, begruendung, () -> zustellungen.verwerfen(id, begruendung));
    }

    private View versuchen(Rahmen rahmen, UUID id, String begruendung, Runnable verb) {
        try {
            verb.run();
            var weiter = new RedirectView(HIER);
            weiter.setStatusCode(HttpStatus.SEE_OTHER);
            return weiter;
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.NICHT_GEFUNDEN || e.art() == Fehlerart.VERBOTEN) {
                throw e;
            }
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, id, begruendung, Map.of("begruendung", satz))
                    .mitStatus(e.art().status());
        }
    }

    private Seite seite(Rahmen rahmen, UUID id, String begruendung, Map<String, String> fehler) {
        return Seite.von(
                "fachverfahren/zustellung",
                new ZustellungAnsicht(rahmen, zustellungen.ansehen(id), begruendung, fehler));
    }
}
