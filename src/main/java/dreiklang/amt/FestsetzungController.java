package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Geldbetrag;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Folgeschritte;
import dreiklang.vorgang.VorgangId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Fixes the amount an Aufgabe asks for, for example what of a Dienstreise is refunded.
@Controller
class FestsetzungController {

    private final Folgeschritte folgeschritte;
    private final Verbannahme annahme;

    FestsetzungController(Folgeschritte folgeschritte, Verbannahme annahme) {
        this.folgeschritte = folgeschritte;
        this.annahme = annahme;
    }

    @PostMapping("/amt/vorgaenge/{id}/festsetzen")
    View festsetzen(Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        return annahme.aufStand(
                rahmen,
                id,
                werte,
                code -> code.equals("V-212") ? "anmerkung" : "betrag",
                () ->
                        folgeschritte.festsetzen(
                                new VorgangId(id),
                                werte.getOrDefault("aufgabe", ""),
                                betrag(werte.getOrDefault("betrag", "")),
                                werte.getOrDefault("anmerkung", "")));
    }

    static Geldbetrag betrag(String text) {
        String ziffern = text.replaceAll("[\\s€]|\\.(?=\\d{3}(\\D|$))", "").replace(',', '.');
        if (!ziffern.matches("\\d{1,7}(\\.\\d{1,2})?")) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-218");
        }
        return Geldbetrag.euro(new BigDecimal(ziffern));
    }
}
