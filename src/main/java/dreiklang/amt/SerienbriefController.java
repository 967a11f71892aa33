package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Serienbriefe;
import dreiklang.vorgang.VorgangId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Writes one letter for many Vorgaenge, shows it for any of them, and orders it.
@Controller
class SerienbriefController {

    private final Sammelauftraege auftraege;
    private final Serienbriefe briefe;
    private final Sammelseite seite;

    SerienbriefController(Sammelauftraege auftraege, Serienbriefe briefe, Sammelseite seite) {
        this.auftraege = auftraege;
        this.briefe = briefe;
        this.seite = seite;
    }

    /// The text of the Vorlage, to be changed.
    @PostMapping("/amt/sammelbearbeitung/brief")
    Seite beginnen(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        var gewaehlt = SammelController.gelesen(eingabe.wert("auswahl"));
        var erster = auftraege.ansehen(gewaehlt).getFirst();
        try {
            var mitText = new HashMap<>(werte);
            mitText.put("text", briefe.anfang(erster.id(), eingabe.wert("vorlage")));
            return seite.serienbrief(rahmen, gewaehlt, new Eingabe(mitText), Map.of());
        } catch (FachlicherFehler e) {
            return seite.auswahl(rahmen, gewaehlt, eingabe, Map.of("vorlage", satz(rahmen, e)))
                    .mitStatus(e.art().status());
        }
    }

    @PostMapping("/amt/sammelbearbeitung/schreiben")
    View bestellen(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        var nummer = SammelController.kennung(eingabe.wert("nummer"), "V-305");
        var gewaehlt = SammelController.gelesen(eingabe.wert("auswahl"));
        try {
            auftraege.erteilen(
                    nummer,
                    gewaehlt,
                    new Sammelhandlung.Schreiben(
                            eingabe.wert("vorlage"), eingabe.wert("text"), weg(eingabe)));
            var weiter = new RedirectView("/amt/sammelbearbeitung/" + nummer);
            weiter.setStatusCode(HttpStatus.SEE_OTHER);
            return weiter;
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, gewaehlt, eingabe, e);
        }
    }

    /// The letter as the chosen one of them gets it.
    @PostMapping(path = "/amt/sammelbearbeitung/schreiben", params = "vorschau")
    Object vorschau(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        var gewaehlt = SammelController.gelesen(eingabe.wert("auswahl"));
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header("Content-Disposition", "inline; filename=\"Vorschau.pdf\"")
                    .header("Cache-Control", "no-store")
                    .body(briefe.vorschau(gemeint(gewaehlt, eingabe), eingabe.wert("text")));
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, gewaehlt, eingabe, e);
        }
    }

    private VorgangId gemeint(List<Sammelauftraege.Gewaehlt> gewaehlt, Eingabe eingabe) {
        var vorgaenge = auftraege.ansehen(gewaehlt);
        return vorgaenge.stream()
                .map(v -> v.id())
                .filter(id -> id.wert().toString().equals(eingabe.wert("fuer")))
                .findFirst()
                .orElseGet(() -> vorgaenge.getFirst().id());
    }

    private static Optional<Bekanntgabeweg> weg(Eingabe eingabe) {
        return switch (eingabe.wert("weg")) {
            case "PORTAL" -> Optional.of(Bekanntgabeweg.PORTAL);
            case "POST" -> Optional.of(Bekanntgabeweg.POST);
            default -> Optional.empty();
        };
    }

    private Seite mitFehler(
            Rahmen rahmen,
            List<Sammelauftraege.Gewaehlt> gewaehlt,
            Eingabe eingabe,
            FachlicherFehler e) {
        if (e.art() != Fehlerart.EINGABE || gewaehlt.isEmpty()) {
            throw e;
        }
        return seite.serienbrief(rahmen, gewaehlt, eingabe, Map.of("text", satz(rahmen, e)))
                .mitStatus(e.art().status());
    }

    private static String satz(Rahmen rahmen, FachlicherFehler e) {
        return rahmen.text("fehler." + e.code(), e.werte().toArray());
    }
}
