package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
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

/// How a person wants to see her lists.
@Controller
class AnsichtenController {

    private final Ansichten ansichten;

    AnsichtenController(Ansichten ansichten) {
        this.ansichten = ansichten;
    }

    @GetMapping("/amt/ansichten")
    Seite zeigen(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        return seite(rahmen, new Eingabe(werte), Map.of());
    }

    @PostMapping("/amt/ansichten")
    View speichern(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        var frage = frage(eingabe);
        try {
            ansichten.speichern(eingabe.wert("name"), frage, eingabe.wert("vorgabe").equals("ja"));
            return weiter("/amt/vorgaenge?" + frage);
        } catch (FachlicherFehler e) {
            if (e.art() != Fehlerart.EINGABE) {
                throw e;
            }
            String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, eingabe, Map.of("name", satz)).mitStatus(e.art().status());
        }
    }

    @PostMapping("/amt/ansichten/{id}/loeschen")
    View loeschen(@PathVariable UUID id) {
        ansichten.loeschen(id);
        return weiter("/amt/ansichten");
    }

    @PostMapping("/amt/ansichten/tasten")
    View tasten(@RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        ansichten.tasten(eingabe.wert("tasten").equals("an"));
        return weiter("/amt/vorgaenge?" + frage(eingabe));
    }

    /// Only what the list itself would write into its address.
    private static String frage(Eingabe eingabe) {
        return Filterangaben.lesen(eingabe.wert("frage")).frage();
    }

    private Seite seite(Rahmen rahmen, Eingabe eingabe, Map<String, String> fehler) {
        return Seite.von(
                "amt/ansichten",
                new AnsichtenAnsicht(rahmen, ansichten.eigene(), frage(eingabe), eingabe, fehler));
    }

    private static RedirectView weiter(String ziel) {
        var weiter = new RedirectView(ziel);
        weiter.setStatusCode(HttpStatus.SEE_OTHER);
        return weiter;
    }
}
