package dreiklang.einsicht.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.einsicht.GesamtausgabeId;
import dreiklang.einsicht.Gesamtausgaben;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A whole Akte as one PDF: order it, watch it grow, fetch it.
@Controller
class GesamtausgabeController {

    private static final String HIER = "/amt/akten/{zeichen}/gesamt-pdf";

    private final Gesamtausgaben ausgaben;

    GesamtausgabeController(Gesamtausgaben ausgaben) {
        this.ausgaben = ausgaben;
    }

    @GetMapping(HIER)
    Seite zeigen(Rahmen rahmen, @PathVariable String zeichen) {
        return seite(rahmen, new Aktenzeichen(zeichen), Map.of());
    }

    @PostMapping(HIER)
    Object bestellen(Rahmen rahmen, @PathVariable String zeichen) {
        var akte = new Aktenzeichen(zeichen);
        try {
            ausgaben.ordern(akte, rahmen.sprache());
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
                throw e;
            }
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, akte, Map.of("bestellen", satz)).mitStatus(e.art().status());
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/amt/akten/" + akte.wert() + "/gesamt-pdf"))
                .build();
    }

    @GetMapping(HIER + "/{id}.pdf")
    ResponseEntity<InputStreamResource> holen(
            @PathVariable String zeichen, @PathVariable String id) {
        var datei = ausgaben.oeffnen(new Aktenzeichen(zeichen), kennung(id));
        return Dateiantwort.als(datei.name(), "application/pdf", datei.groesse(), datei.inhalt());
    }

    private Seite seite(Rahmen rahmen, Aktenzeichen akte, Map<String, String> fehler) {
        return Seite.von(
                "einsicht/gesamtausgabe",
                new GesamtausgabeAnsicht(rahmen, ausgaben.akte(akte), ausgaben.zu(akte), fehler));
    }

    private static GesamtausgabeId kennung(String id) {
        try {
            return new GesamtausgabeId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-426");
        }
    }
}
