package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.fachverfahren.Abfragen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Fachverfahrensakte;
import dreiklang.vorgang.VorgangId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The page on which the Amt sees what went to Fachverfahren and what came back.
@Controller
class FachverfahrenController {

    private static final String HIER = "/amt/vorgaenge/{id}/fachverfahren";

    private final Fachverfahrensakte akte;

    FachverfahrenController(Fachverfahrensakte akte) {
        this.akte = akte;
    }

    @GetMapping(HIER)
    Seite zeigen(Rahmen rahmen, @PathVariable UUID id) {
        return seite(rahmen, id, Optional.empty(), Optional.empty(), "");
    }

    @GetMapping(HIER + "/{zustellung}")
    Seite inhalt(Rahmen rahmen, @PathVariable UUID id, @PathVariable UUID zustellung) {
        var text = akte.inhalt(new VorgangId(id), zustellung);
        return seite(
                rahmen,
                id,
                Optional.empty(),
                Optional.of(new FachverfahrenAnsicht.Inhalt(zustellung, text)),
                "");
    }

    @PostMapping(HIER + "/{zustellung}/erneut")
    View erneut(Rahmen rahmen, @PathVariable UUID id, @PathVariable UUID zustellung) {
        try {
            akte.erneutSenden(new VorgangId(id), zustellung);
            var weiter = new RedirectView("/amt/vorgaenge/" + id + "/fachverfahren");
            weiter.setStatusCode(HttpStatus.SEE_OTHER);
            return weiter;
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, id, e);
        }
    }

    /// A POST, because every look into foreign data is noted.
    @PostMapping(HIER + "/nachschlagen")
    Seite nachschlagen(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam(defaultValue = "0") int nummer) {
        try {
            var fund = akte.nachschlagen(new VorgangId(id), nummer);
            return seite(rahmen, id, Optional.of(fund), Optional.empty(), "");
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, id, e);
        }
    }

    private Seite mitFehler(Rahmen rahmen, UUID id, FachlicherFehler e) {
        if (e.art() == Fehlerart.NICHT_GEFUNDEN || e.art() == Fehlerart.VERBOTEN) {
            throw e;
        }
        var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
        return seite(rahmen, id, Optional.empty(), Optional.empty(), satz)
                .mitStatus(e.art().status());
    }

    private Seite seite(
            Rahmen rahmen,
            UUID id,
            Optional<Abfragen.Fund> fund,
            Optional<FachverfahrenAnsicht.Inhalt> inhalt,
            String fehler) {
        return Seite.von(
                "amt/fachverfahren",
                new FachverfahrenAnsicht(
                        rahmen, akte.ansehen(new VorgangId(id)), fund, inhalt, fehler));
    }
}
