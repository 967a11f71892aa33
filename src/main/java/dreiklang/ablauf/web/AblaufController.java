package dreiklang.ablauf.web;

import dreiklang.ablauf.Schrittliste;
import dreiklang.ablauf.Schrittlisten;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.leistung.Werkstatt;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The page on which is chosen how the Leistung is worked on: by the standard Ablauf, by a list of
/// steps or by an Ablauf that is brought as BPMN.
@Controller
@RequestMapping("/amt/leistungen/{schluessel}/ablauf")
class AblaufController {

    static final String DATEI = "ablauf.bpmn";
    private static final int GROESSTER = 1_000_000;

    private final Werkstatt werkstatt;
    private final Schrittlisten listen;

    AblaufController(Werkstatt werkstatt, Schrittlisten listen) {
        this.werkstatt = werkstatt;
        this.listen = listen;
    }

    @GetMapping
    Seite zeigen(Rahmen rahmen, @PathVariable String schluessel) {
        var stueck = Werkpfad.gefunden(werkstatt, schluessel);
        return seite(rahmen, stueck, stueck.version(), Map.of());
    }

    @PostMapping
    Object waehlen(
            Rahmen rahmen,
            @PathVariable String schluessel,
            @RequestParam(defaultValue = "") String aktion,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "bpmn", required = false) Optional<MultipartFile> bpmn)
            throws IOException {
        var stueck = Werkpfad.gefunden(werkstatt, schluessel);
        try {
            boolean liste = aktion.equals("schritte");
            var zeichnung = liste || aktion.equals("standard") ? "" : text(bpmn);
            var texte = Map.of(DATEI, zeichnung, Schrittliste.DATEI, liste ? listen.anfang() : "");
            werkstatt.schreiben(stueck.schluessel(), version, texte, rahmen.name().orElse(""));
            return Werkpfad.weiter(Werkpfad.zu(stueck) + (liste ? "/schritte" : "/ablauf"));
        } catch (FachlicherFehler e) {
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, stueck, version, Map.of("bpmn", satz)).mitStatus(e.art().status());
        }
    }

    private static String text(Optional<MultipartFile> bpmn) throws IOException {
        if (bpmn.isEmpty() || bpmn.get().isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "L-194");
        }
        if (bpmn.get().getSize() > GROESSTER) {
            throw new FachlicherFehler(Fehlerart.ZU_GROSS, "L-144");
        }
        return new String(bpmn.get().getBytes(), StandardCharsets.UTF_8);
    }

    private Seite seite(Rahmen rahmen, Werkstueck stueck, int version, Map<String, String> fehler) {
        var befunde = werkstatt.pruefen(stueck, DATEI);
        var hinweise = werkstatt.hinweise(stueck, DATEI);
        return Seite.von(
                "ablauf/wahl",
                new AblaufAnsicht(rahmen, stueck, version, befunde, hinweise, fehler));
    }
}
