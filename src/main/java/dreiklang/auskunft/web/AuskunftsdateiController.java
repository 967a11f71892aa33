package dreiklang.auskunft.web;

import dreiklang.auskunft.Auskunftserteilung;
import dreiklang.auskunft.Auskunftserteilung.Form;
import dreiklang.seite.Dateiantwort;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// An Auskunft as files for the clerk: before it is given, and for the post.
@Controller
class AuskunftsdateiController {

    private final Auskunftserteilung erteilung;

    AuskunftsdateiController(Auskunftserteilung erteilung) {
        this.erteilung = erteilung;
    }

    @GetMapping(AuskunftController.EINES + "/vorschau")
    ResponseEntity<InputStreamResource> vorschau(@PathVariable String id) {
        var pdf = erteilung.vorschau(Eingaben.ersuchen(id));
        return Dateiantwort.ansicht("Vorschau.pdf", pdf.length, new ByteArrayInputStream(pdf));
    }

    @GetMapping(AuskunftController.EINES + "/auskunft.pdf")
    ResponseEntity<InputStreamResource> pdf(@PathVariable String id) {
        return datei(id, Form.PDF, "Auskunft.pdf", "application/pdf");
    }

    @GetMapping(AuskunftController.EINES + "/auskunft.json")
    ResponseEntity<InputStreamResource> json(@PathVariable String id) {
        return datei(id, Form.JSON, "Auskunft.json", "application/json");
    }

    private ResponseEntity<InputStreamResource> datei(
            String id, Form form, String name, String typ) {
        try (var strom = erteilung.herunterladen(Eingaben.ersuchen(id), form)) {
            var inhalt = strom.readAllBytes();
            return Dateiantwort.als(name, typ, inhalt.length, new ByteArrayInputStream(inhalt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
