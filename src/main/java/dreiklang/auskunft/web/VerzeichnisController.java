package dreiklang.auskunft.web;

import dreiklang.auskunft.Verarbeitung;
import dreiklang.auskunft.Verarbeitungsverzeichnis;
import dreiklang.auskunft.Verzeichnistext;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The Verarbeitungsverzeichnis as pages and files.
@Controller
class VerzeichnisController {

    private static final String HIER = AuskunftController.HIER + "/verzeichnis";

    private final Verarbeitungsverzeichnis verzeichnis;
    private final Verzeichnistext text;

    VerzeichnisController(Verarbeitungsverzeichnis verzeichnis, Verzeichnistext text) {
        this.verzeichnis = verzeichnis;
        this.text = text;
    }

    @GetMapping(HIER)
    Seite liste(Rahmen rahmen, @RequestParam(defaultValue = "1") String blatt) {
        return seite(rahmen, blatt, verzeichnis.massnahmen(), Map.of());
    }

    @PostMapping(HIER + "/massnahmen")
    Object massnahmen(Rahmen rahmen, @RequestParam(defaultValue = "") String massnahmen) {
        try {
            verzeichnis.massnahmen(massnahmen);
            return Eingaben.zu(HIER);
        } catch (FachlicherFehler e) {
            return seite(
                            rahmen,
                            "1",
                            massnahmen,
                            Map.of("massnahmen", rahmen.text("fehler." + e.code())))
                    .mitStatus(e.art().status());
        }
    }

    @GetMapping(HIER + "/leistung/{leistung}")
    Seite eine(Rahmen rahmen, @PathVariable String leistung) {
        var v = verzeichnis.ansehen(leistung);
        return Seite.von(
                "auskunft/verarbeitung",
                new VerarbeitungAnsicht(
                        rahmen,
                        v,
                        text.zeilen(v, rahmen.sprache()),
                        text.luecken(v, rahmen.sprache())));
    }

    @GetMapping(HIER + "/verzeichnis.pdf")
    ResponseEntity<InputStreamResource> pdf() {
        return datei("pdf", "application/pdf", text.pdf());
    }

    @GetMapping(HIER + "/verzeichnis.json")
    ResponseEntity<InputStreamResource> json() {
        return datei("json", "application/json", text.json());
    }

    @GetMapping(HIER + "/verzeichnis.csv")
    ResponseEntity<InputStreamResource> csv(Rahmen rahmen) {
        var zeilen = new ArrayList<List<String>>();
        zeilen.add(
                List.of(
                        rahmen.text("auskunft.vz.leistung"),
                        rahmen.text("auskunft.vz.fassung"),
                        rahmen.text("auskunft.vz.angabe"),
                        rahmen.text("auskunft.vz.wert")));
        for (Verarbeitung v : verzeichnis.alle()) {
            text.zeilen(v, Sprache.DE)
                    .forEach((was, worte) ->
                            zeilen.add(
                                    List.of(
                                            v.leistung(),
                                            Integer.toString(v.fassung()),
                                            was,
                                            worte)));
        }
        return datei("csv", "text/csv;charset=UTF-8", Tabellendatei.csv(zeilen));
    }

    private static ResponseEntity<InputStreamResource> datei(
            String endung, String typ, byte[] inhalt) {
        return Dateiantwort.als(
                "verarbeitungsverzeichnis." + endung,
                typ,
                inhalt.length,
                new ByteArrayInputStream(inhalt));
    }

    private Seite seite(
            Rahmen rahmen, String blatt, String massnahmen, Map<String, String> fehler) {
        return Seite.von(
                "auskunft/verzeichnis",
                new VerzeichnisAnsicht(
                        rahmen,
                        verzeichnis.liste(Eingaben.nummer(blatt)),
                        v -> text.luecken(v, rahmen.sprache()),
                        massnahmen,
                        fehler));
    }
}
