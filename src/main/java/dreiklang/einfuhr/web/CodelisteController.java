package dreiklang.einfuhr.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.einfuhr.Codelisten;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Werkblaetter;
import dreiklang.leistung.Werkstatt;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Bring the code list of a question.
@Controller
@RequestMapping("/amt/leistungen/{schluessel}/codeliste")
class CodelisteController {

    private final Werkstatt werkstatt;
    private final Werkblaetter blaetter;
    private final Codelisten codelisten;

    CodelisteController(Werkstatt werkstatt, Werkblaetter blaetter, Codelisten codelisten) {
        this.werkstatt = werkstatt;
        this.blaetter = blaetter;
        this.codelisten = codelisten;
    }

    @GetMapping
    Seite waehlen(
            Rahmen rahmen,
            @PathVariable String schluessel,
            @RequestParam(defaultValue = "") String ort) {
        var stueck = gefunden(schluessel);
        return seite(rahmen, stueck, stueck.version(), ort, Map.of());
    }

    @PostMapping
    View annehmen(
            Rahmen rahmen,
            @PathVariable String schluessel,
            @RequestParam(defaultValue = "") String ort,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam("datei") MultipartFile datei)
            throws IOException {
        var stueck = gefunden(schluessel);
        try {
            codelisten.uebernehmen(
                    stueck,
                    version,
                    ort,
                    Objects.requireNonNullElse(datei.getOriginalFilename(), "datei"),
                    datei.getInputStream(),
                    rahmen.name().orElse(""));
            var weiter = new RedirectView(stamm(stueck) + "/blatt/feld?ort=" + ort);
            weiter.setStatusCode(HttpStatus.SEE_OTHER);
            return weiter;
        } catch (FachlicherFehler e) {
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, stueck, version, ort, Map.of("datei", satz))
                    .mitStatus(e.art().status());
        }
    }

    private Seite seite(
            Rahmen rahmen, Werkstueck stueck, int version, String ort, Map<String, String> fehler) {
        var frage = blaetter.blatt(stueck, "feld", ort).antworten().eins("frage__de");
        return Seite.von(
                "einfuhr/codeliste",
                new CodelisteAnsicht(rahmen, stamm(stueck), version, ort, frage, fehler));
    }

    private static String stamm(Werkstueck stueck) {
        return "/amt/leistungen/" + stueck.schluessel().wert();
    }

    private Werkstueck gefunden(String schluessel) {
        if (!LeistungsSchluessel.passt(schluessel)) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "L-146");
        }
        return werkstatt
                .finden(new LeistungsSchluessel(schluessel))
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "L-146"));
    }
}
