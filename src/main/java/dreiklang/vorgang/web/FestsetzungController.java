package dreiklang.vorgang.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Geldbetrag;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Folgeschritte;
import dreiklang.vorgang.Vorgaenge;
import dreiklang.vorgang.VorgangId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Fixes the amount an Aufgabe asks for, for example what of a Dienstreise is refunded.
@Controller
class FestsetzungController {

    private final Folgeschritte folgeschritte;
    private final Vorgaenge vorgaenge;
    private final Vorgangsseite seite;

    FestsetzungController(Folgeschritte folgeschritte, Vorgaenge vorgaenge, Vorgangsseite seite) {
        this.folgeschritte = folgeschritte;
        this.vorgaenge = vorgaenge;
        this.seite = seite;
    }

    @PostMapping("/amt/vorgaenge/{id}/festsetzen")
    View festsetzen(Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        var vorgang = new VorgangId(id);
        try {
            String version = werte.getOrDefault("version", "");
            vorgaenge.unveraendert(
                    vorgang, version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1);
            folgeschritte.festsetzen(
                    vorgang,
                    werte.getOrDefault("aufgabe", ""),
                    betrag(werte.getOrDefault("betrag", "")),
                    werte.getOrDefault("anmerkung", ""));
            var weiter = new RedirectView("/amt/vorgaenge/" + id);
            weiter.setStatusCode(HttpStatus.SEE_OTHER);
            return weiter;
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
                throw e;
            }
            String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            String wo = e.code().equals("V-212") ? "anmerkung" : "betrag";
            return seite.imAmt(rahmen, vorgang, new Eingabe(werte), Map.of(wo, satz))
                    .mitStatus(e.art().status());
        }
    }

    private static Geldbetrag betrag(String text) {
        String ziffern = text.replaceAll("[\\s€]|\\.(?=\\d{3}(\\D|$))", "").replace(',', '.');
        if (!ziffern.matches("\\d{1,7}(\\.\\d{1,2})?")) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-218");
        }
        return Geldbetrag.euro(new BigDecimal(ziffern));
    }
}
