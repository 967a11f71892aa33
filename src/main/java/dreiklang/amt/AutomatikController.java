package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Automatiken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The page that lets the program decide clear cases.
@Controller
class AutomatikController {

    private static final String SEITE = "/amt/automatik";

    private final Automatiken automatiken;

    AutomatikController(Automatiken automatiken) {
        this.automatiken = automatiken;
    }

    @GetMapping(SEITE)
    Seite zeigen(Rahmen rahmen) {
        return seite(rahmen, "", "", "");
    }

    @PostMapping(SEITE + "/{leistung}")
    View schalten(
            Rahmen rahmen,
            @PathVariable String leistung,
            @RequestParam(defaultValue = "") String an,
            @RequestParam(defaultValue = "") String grund) {
        if (!LeistungsSchluessel.passt(leistung)) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-316");
        }
        try {
            automatiken.schalten(new LeistungsSchluessel(leistung), an.equals("ja"), grund);
            var weiter = new RedirectView(SEITE);
            weiter.setStatusCode(HttpStatus.SEE_OTHER);
            return weiter;
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
                throw e;
            }
            String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, leistung, grund, satz).mitStatus(e.art().status());
        }
    }

    private Seite seite(Rahmen rahmen, String leistung, String grund, String fehler) {
        return Seite.von(
                "amt/automatik",
                new AutomatikAnsicht(rahmen, automatiken.alle(), leistung, grund, fehler));
    }
}
