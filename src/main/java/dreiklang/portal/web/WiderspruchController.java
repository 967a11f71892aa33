package dreiklang.portal.web;

import dreiklang.antrag.Antrag;
import dreiklang.antrag.Folgeformulare;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The way from a Bescheid to the Widerspruch against it, and back. Whoever may see the one may see
/// the other.
@Controller
class WiderspruchController {

    private final Anliegenzugang zugang;
    private final Anliegenleser leser;
    private final Folgeformulare folgeformulare;

    WiderspruchController(
            Anliegenzugang zugang, Anliegenleser leser, Folgeformulare folgeformulare) {
        this.zugang = zugang;
        this.leser = leser;
        this.folgeformulare = folgeformulare;
    }

    @GetMapping("/anliegen/{referenz}/widerspruch")
    Object zeigen(Rahmen rahmen, HttpServletRequest anfrage, @PathVariable String referenz) {
        var bild = leser.lesen(zugang.antrag(anfrage, referenz));
        var eingelegt = bild.rechtsbehelf().eingelegt();
        if (eingelegt.isPresent()) {
            return zu(anfrage, eingelegt.get());
        }
        pruefen(bild);
        return Seite.von("portal/widerspruch", new WiderspruchAnsicht(rahmen, bild));
    }

    @PostMapping("/anliegen/{referenz}/widerspruch")
    Object beginnen(Rahmen rahmen, HttpServletRequest anfrage, @PathVariable String referenz) {
        var bild = leser.lesen(zugang.antrag(anfrage, referenz));
        var eingelegt = bild.rechtsbehelf().eingelegt();
        if (eingelegt.isPresent()) {
            return zu(anfrage, eingelegt.get());
        }
        pruefen(bild);
        var bescheid = bild.rechtsbehelf().moeglich().orElseThrow().bescheid();
        var entwurf = folgeformulare.widersprechen(bild.antrag(), bescheid, rahmen.sprache());
        return weiter(
                "/antraege/fortsetzen/" + entwurf.entwurf().wert() + "/" + entwurf.geheimnis());
    }

    /// From a Widerspruch to the Bescheid it is directed against.
    @GetMapping("/anliegen/{referenz}/ausgang")
    Object ausgang(HttpServletRequest anfrage, @PathVariable String referenz) {
        var bild = leser.lesen(zugang.antrag(anfrage, referenz));
        return zu(
                anfrage,
                bild.rechtsbehelf()
                        .ausgang()
                        .orElseThrow(
                                () -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "P-201")));
    }

    private static void pruefen(Anliegenbild bild) {
        if (!bild.rechtsbehelf().widersprechen()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "P-204");
        }
    }

    private ResponseEntity<Void> zu(HttpServletRequest anfrage, Antrag verbunden) {
        zugang.verbinden(anfrage, verbunden);
        return weiter("/anliegen/" + verbunden.referenz());
    }

    private static ResponseEntity<Void> weiter(String adresse) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(adresse)).build();
    }
}
