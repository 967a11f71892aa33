package dreiklang.leistung.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.leistung.Blattort;
import dreiklang.leistung.Werkblaetter;
import dreiklang.leistung.Werkstatt;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which the pages and questions of a form are put in order.
@Controller
@RequestMapping("/amt/leistungen/{schluessel}/formular")
class FormularbildController {

    private final Werkstatt werkstatt;
    private final Werkblaetter blaetter;

    FormularbildController(Werkstatt werkstatt, Werkblaetter blaetter) {
        this.werkstatt = werkstatt;
        this.blaetter = blaetter;
    }

    @GetMapping
    Object zeigen(
            Rahmen rahmen,
            @PathVariable String schluessel,
            @RequestParam(defaultValue = "") String name) {
        try {
            return seite(rahmen, schluessel, Blattort.formular(name), "");
        } catch (FachlicherFehler e) {
            return BlattController.alsText(e, schluessel);
        }
    }

    private Seite seite(Rahmen rahmen, String schluessel, Blattort formular, String fehler) {
        var stueck = WerkstattController.gefunden(werkstatt, schluessel);
        return Seite.von(
                "leistung/formular",
                new FormularbildAnsicht(
                        rahmen,
                        stueck,
                        formular,
                        blaetter.bild(stueck, formular),
                        werkstatt.letzterSchritt(stueck.schluessel()),
                        fehler));
    }

    @PostMapping
    Object ordnen(
            Rahmen rahmen,
            @PathVariable String schluessel,
            @RequestParam String ort,
            @RequestParam String aktion,
            @RequestParam(defaultValue = "0") int version) {
        var stueck = WerkstattController.gefunden(werkstatt, schluessel);
        var wer = rahmen.name().orElse("");
        var formular = Blattort.formular(Blattort.von(ort).formular());
        try {
            if (aktion.equals("loeschen")) {
                blaetter.loeschen(stueck, version, ort, wer);
            } else {
                blaetter.verschieben(stueck, version, ort, aktion.equals("hoch"), wer);
            }
        } catch (FachlicherFehler e) {
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, schluessel, formular, satz).mitStatus(e.art().status());
        }
        return WerkstattController.zu(
                WerkstattController.PFAD + "/" + schluessel + formular.liste());
    }
}
