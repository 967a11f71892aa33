package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Geldbetrag;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Abrechnungen;
import dreiklang.vorgang.Folgeschritte;
import dreiklang.vorgang.VorgangId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Fixes an Abrechnung item by item, and calls off what was granted.
@Controller
class AbrechnungController {

    private static final String BETRAG = "betrag.";
    private static final String GRUND = "grund.";
    private static final String POSTEN = "posten";

    private final Abrechnungen abrechnungen;
    private final Folgeschritte folgeschritte;
    private final Verbannahme annahme;
    private final Vorgangsseite seite;

    AbrechnungController(
            Abrechnungen abrechnungen,
            Folgeschritte folgeschritte,
            Verbannahme annahme,
            Vorgangsseite seite) {
        this.abrechnungen = abrechnungen;
        this.folgeschritte = folgeschritte;
        this.annahme = annahme;
        this.seite = seite;
    }

    @PostMapping("/amt/vorgaenge/{id}/abrechnung")
    View festsetzen(Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        return annahme.aufStand(
                rahmen,
                id,
                werte,
                code -> code.equals("V-212") ? "anmerkung" : POSTEN,
                () ->
                        abrechnungen.festsetzen(
                                new VorgangId(id),
                                werte.getOrDefault("aufgabe", ""),
                                betraege(werte),
                                mit(GRUND, werte),
                                werte.getOrDefault("anmerkung", "")));
    }

    @PostMapping("/amt/vorgaenge/{id}/absagen")
    View absagen(Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        return annahme.aufStand(
                rahmen,
                id,
                werte,
                code -> "absage",
                () ->
                        folgeschritte.absagenImAmt(
                                new VorgangId(id), werte.getOrDefault("absage", "")));
    }

    @PostMapping("/amt/meine-vorgaenge/{id}/absagen")
    View selbstAbsagen(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        try {
            folgeschritte.absagen(new VorgangId(id), werte.getOrDefault("absage", ""));
            var weiter = new RedirectView("/amt/meine-vorgaenge/" + id);
            weiter.setStatusCode(HttpStatus.SEE_OTHER);
            return weiter;
        } catch (FachlicherFehler e) {
            String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite.eigene(
                            rahmen, new VorgangId(id), new Eingabe(werte), Map.of("absage", satz))
                    .mitStatus(e.art().status());
        }
    }

    /// What was typed in; an empty input means: as computed.
    private static Map<String, Geldbetrag> betraege(Map<String, String> werte) {
        var betraege = new HashMap<String, Geldbetrag>();
        mit(BETRAG, werte).forEach((name, text) -> betraege.put(name, betrag(text)));
        return betraege;
    }

    /// Deductions are written with a minus.
    private static Geldbetrag betrag(String text) {
        String klar = text.strip();
        boolean abzug = klar.startsWith("-") || klar.startsWith("−");
        var betrag = FestsetzungController.betrag(abzug ? klar.substring(1) : klar);
        return abzug ? new Geldbetrag(-betrag.cent()) : betrag;
    }

    private static Map<String, String> mit(String anfang, Map<String, String> werte) {
        var gefunden = new HashMap<String, String>();
        werte.forEach((name, wert) -> {
            if (name.startsWith(anfang) && !wert.isBlank()) {
                gefunden.put(name.substring(anfang.length()), wert);
            }
        });
        return gefunden;
    }
}
