package dreiklang.identitaet.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Konten;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which staff change their own password.
@Controller
class KennwortController {

    private final Konten konten;

    KennwortController(Konten konten) {
        this.konten = konten;
    }

    @GetMapping("/amt/kennwort")
    Seite zeigen(Rahmen rahmen) {
        return seite(rahmen, Map.of());
    }

    @PostMapping("/amt/kennwort")
    Object aendern(
            Rahmen rahmen,
            @RequestParam(defaultValue = "") String bisher,
            @RequestParam(defaultValue = "") String neu,
            @RequestParam(defaultValue = "") String nochmal) {
        if (!neu.equals(nochmal)) {
            return seite(rahmen, Map.of("nochmal", rahmen.text("fehler.I-104"))).mitStatus(422);
        }
        try {
            konten.kennwortAendern(bisher, neu);
            return Weiter.nach("/amt/anmelden?geaendert");
        } catch (FachlicherFehler e) {
            if (e.art() != Fehlerart.EINGABE) {
                throw e;
            }
            String feld = e.code().equals("I-103") ? "bisher" : "neu";
            var fehler = new LinkedHashMap<String, String>();
            fehler.put(feld, rahmen.text("fehler." + e.code(), e.werte().toArray()));
            return seite(rahmen, fehler).mitStatus(422);
        }
    }

    private static Seite seite(Rahmen rahmen, Map<String, String> fehler) {
        return Seite.von("identitaet/kennwort", new FormularAnsicht(rahmen, "", fehler, Map.of()));
    }
}
