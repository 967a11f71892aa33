package dreiklang.identitaet.web;

import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Pages around the sign-in of staff. Checking the password is Spring Security's business.
@Controller
class AmtsanmeldungController {

    private final Merkzettel merkzettel;
    private final Hausanmeldung haus;

    AmtsanmeldungController(Merkzettel merkzettel, Hausanmeldung haus) {
        this.merkzettel = merkzettel;
        this.haus = haus;
    }

    @GetMapping("/amt/anmelden")
    Seite anmelden(Rahmen rahmen, HttpServletRequest anfrage) {
        String meldung = Anmeldefehler.meldung(anfrage);
        boolean offenesFormular =
                merkzettel.gemerkt(anfrage).map(Merkzettel.Wunsch::formular).orElse(false);
        if (meldung.isEmpty() && offenesFormular) {
            meldung = "gemerkt";
        }
        Map<String, String> fehler =
                meldung.equals("fehler")
                        ? Map.of("anmeldename", rahmen.text("identitaet.anmelden.fehler"))
                        : Map.of();
        return Seite.von(
                "identitaet/amt-anmelden",
                new AnmeldungAnsicht(
                        rahmen,
                        meldung,
                        fehler,
                        Anmeldefehler.getippt(anfrage),
                        haus.eingerichtet()));
    }

    @GetMapping("/amt/fortsetzen")
    Object fortsetzen(Rahmen rahmen, HttpServletRequest anfrage) {
        var wunsch = merkzettel.gemerkt(anfrage).filter(Merkzettel.Wunsch::formular);
        merkzettel.vergessen(anfrage);
        return wunsch.<Object>map(w -> fortsetzung(rahmen, w)).orElse("redirect:/amt");
    }

    private static Seite fortsetzung(Rahmen rahmen, Merkzettel.Wunsch wunsch) {
        return Seite.von(
                "identitaet/fortsetzen",
                new FortsetzenAnsicht(rahmen, wunsch.pfad(), wunsch.felder()));
    }
}
