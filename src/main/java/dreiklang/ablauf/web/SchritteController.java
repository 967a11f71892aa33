package dreiklang.ablauf.web;

import dreiklang.ablauf.Schrittliste;
import dreiklang.ablauf.Schrittlisten;
import dreiklang.basis.FachlicherFehler;
import dreiklang.leistung.Blattort;
import dreiklang.leistung.Werkblaetter;
import dreiklang.leistung.Werkstatt;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.ByteArrayInputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which the steps of an Ablauf are put in order.
@Controller
@RequestMapping("/amt/leistungen/{schluessel}")
class SchritteController {

    private static final Blattort LISTE = Blattort.von("schritte");

    private final Werkstatt werkstatt;
    private final Werkblaetter blaetter;
    private final Schrittlisten listen;

    SchritteController(Werkstatt werkstatt, Werkblaetter blaetter, Schrittlisten listen) {
        this.werkstatt = werkstatt;
        this.blaetter = blaetter;
        this.listen = listen;
    }

    @GetMapping("/schritte")
    Object zeigen(Rahmen rahmen, @PathVariable String schluessel) {
        var stueck = Werkpfad.gefunden(werkstatt, schluessel);
        if (!stueck.dateien().containsKey(Schrittliste.DATEI)) {
            return Werkpfad.weiter(Werkpfad.zu(stueck) + "/ablauf");
        }
        try {
            return seite(rahmen, stueck, "");
        } catch (FachlicherFehler e) {
            if (!e.code().equals("B-201")) {
                throw e;
            }
            return Werkpfad.weiter(Werkpfad.zu(stueck) + "/datei?name=" + Schrittliste.DATEI);
        }
    }

    private Seite seite(Rahmen rahmen, Werkstueck stueck, String fehler) {
        return Seite.von(
                "ablauf/schritte",
                new SchritteAnsicht(
                        rahmen,
                        stueck,
                        listen.lesen(stueck),
                        blaetter.bild(stueck, LISTE),
                        werkstatt.letzterSchritt(stueck.schluessel()),
                        fehler));
    }

    @PostMapping("/schritte")
    Object ordnen(
            Rahmen rahmen,
            @PathVariable String schluessel,
            @RequestParam String ort,
            @RequestParam String aktion,
            @RequestParam(defaultValue = "0") int version) {
        var stueck = Werkpfad.gefunden(werkstatt, schluessel);
        var wer = rahmen.name().orElse("");
        try {
            if (aktion.equals("loeschen")) {
                blaetter.loeschen(stueck, version, ort, wer);
            } else {
                blaetter.verschieben(stueck, version, ort, aktion.equals("hoch"), wer);
            }
        } catch (FachlicherFehler e) {
            var neu = Werkpfad.gefunden(werkstatt, schluessel);
            return seite(rahmen, neu, rahmen.text("fehler." + e.code(), e.werte().toArray()))
                    .mitStatus(e.art().status());
        }
        return Werkpfad.weiter(Werkpfad.zu(stueck) + LISTE.liste());
    }

    /// The list as a drawing, to be looked at or to be taken along.
    @GetMapping("/schritte.bpmn")
    ResponseEntity<InputStreamResource> bpmn(@PathVariable String schluessel) {
        var inhalt = listen.alsBpmn(Werkpfad.gefunden(werkstatt, schluessel));
        return Dateiantwort.als(
                schluessel + ".bpmn",
                "application/xml",
                inhalt.length,
                new ByteArrayInputStream(inhalt));
    }
}
