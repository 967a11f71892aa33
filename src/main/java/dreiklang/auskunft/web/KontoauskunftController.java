package dreiklang.auskunft.web;

import dreiklang.auskunft.Auskunftserteilung.Form;
import dreiklang.auskunft.EigeneAuskuenfte;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The page of one's own account on which one asks what is kept, and fetches the answer.
@Controller
class KontoauskunftController {

    private static final String HIER = "/konto/auskunft";

    private final EigeneAuskuenfte auskuenfte;
    private final Konten konten;

    KontoauskunftController(EigeneAuskuenfte auskuenfte, Konten konten) {
        this.auskuenfte = auskuenfte;
        this.konten = konten;
    }

    @GetMapping(HIER)
    Object zeigen(Rahmen rahmen) {
        return fremd() ? Eingaben.zu("/konto/anmelden") : seite(rahmen, Map.of());
    }

    @PostMapping(HIER)
    Object verlangen(Rahmen rahmen) {
        if (fremd()) {
            return Eingaben.zu("/konto/anmelden");
        }
        try {
            auskuenfte.verlangen();
            return Eingaben.zu(HIER);
        } catch (FachlicherFehler e) {
            return seite(rahmen, Map.of("verlangen", rahmen.text("fehler." + e.code())))
                    .mitStatus(e.art().status());
        }
    }

    @GetMapping(HIER + "/{id}/auskunft.pdf")
    ResponseEntity<InputStreamResource> pdf(@PathVariable String id) {
        return datei(id, Form.PDF, "Auskunft.pdf", "application/pdf");
    }

    @GetMapping(HIER + "/{id}/auskunft.json")
    ResponseEntity<InputStreamResource> json(@PathVariable String id) {
        return datei(id, Form.JSON, "Auskunft.json", "application/json");
    }

    private ResponseEntity<InputStreamResource> datei(
            String id, Form form, String name, String typ) {
        if (fremd()) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-480");
        }
        try (var strom = auskuenfte.abholen(Eingaben.ersuchen(id), form)) {
            var inhalt = strom.readAllBytes();
            return Dateiantwort.als(name, typ, inhalt.length, new ByteArrayInputStream(inhalt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean fremd() {
        return !(konten.aktuell() instanceof Handelnder.Kontoinhaber);
    }

    private Seite seite(Rahmen rahmen, Map<String, String> fehler) {
        return Seite.von(
                "auskunft/konto", new KontoauskunftAnsicht(rahmen, auskuenfte.eigene(), fehler));
    }
}
