package dreiklang.prozess.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.fachverfahren.Verzeichnis;
import dreiklang.identitaet.Organisation;
import dreiklang.prozess.Fassungsart;
import dreiklang.prozess.Prozessblaetter;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of a Prozess, and its Fassungen as BPMN.
@Controller
class ProzessController {

    private static final String EINER = ProzesseController.HIER + "/{kennung}";

    private final Prozessblaetter blaetter;
    private final Organisation organisation;
    private final Verzeichnis verzeichnis;

    ProzessController(
            Prozessblaetter blaetter, Organisation organisation, Verzeichnis verzeichnis) {
        this.blaetter = blaetter;
        this.organisation = organisation;
        this.verzeichnis = verzeichnis;
    }

    @GetMapping(EINER)
    Seite seite(
            Rahmen rahmen,
            @PathVariable String kennung,
            @RequestParam(defaultValue = "") String ist,
            @RequestParam(defaultValue = "") String soll) {
        var blatt = blaetter.ansehen(kennung, nummer(ist), nummer(soll));
        var einheit = blatt.prozess().einheit();
        var name = organisation.einheit(einheit).map(e -> e.name().in(rahmen.sprache())).orElse("");
        return Seite.von(
                "prozess/prozess",
                new ProzessAnsicht(
                        rahmen,
                        blatt,
                        (einheit + " " + name).strip(),
                        blatt.prozess().fachverfahren().map(verzeichnis::name).orElse("")));
    }

    private static Optional<Integer> nummer(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Eingaben.zahl(text, 0));
    }

    @GetMapping(EINER + "/{art}/{nummer}/bpmn")
    ResponseEntity<InputStreamResource> bpmn(
            @PathVariable String kennung, @PathVariable String art, @PathVariable String nummer) {
        var gemeint =
                Fassungsart.mitWort(art)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "S-211"));
        byte[] datei = blaetter.alsBpmn(kennung, gemeint, Eingaben.zahl(nummer, 0));
        return Dateiantwort.als(
                kennung + "-" + art + "-" + Eingaben.zahl(nummer, 0) + ".bpmn",
                "application/xml",
                datei.length,
                new ByteArrayInputStream(datei));
    }
}
