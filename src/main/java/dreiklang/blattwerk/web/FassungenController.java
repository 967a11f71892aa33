package dreiklang.blattwerk.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.blattwerk.Blattort;
import dreiklang.blattwerk.Schwaerzmarken;
import dreiklang.blattwerk.Schwaerzungen;
import dreiklang.dokument.Dokumente;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The preview of a Fassung, its making and its file.
@Controller
@RequestMapping(SchwaerzungController.HIER)
class FassungenController {

    private final Schwaerzmarken marken;
    private final Schwaerzungen schwaerzungen;
    private final Dokumente dokumente;

    FassungenController(Schwaerzmarken marken, Schwaerzungen schwaerzungen, Dokumente dokumente) {
        this.marken = marken;
        this.schwaerzungen = schwaerzungen;
        this.dokumente = dokumente;
    }

    @GetMapping("/pruefen")
    Object pruefen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @RequestParam(defaultValue = "1") String ab) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        var ansicht =
                new SchwaerzpruefungAnsicht(rahmen, ort, marken.ansehen(ort), Weg.zahl(ab, 1), "");
        return ansicht.was().marken().isEmpty()
                ? Weg.zu(ort, Map.of(), Map.of())
                : Seite.von("blattwerk/schwaerzpruefung", ansicht);
    }

    @GetMapping("/vorschau/{seite}")
    ResponseEntity<byte[]> vorschau(
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @PathVariable int seite) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        return Bildantwort.von(marken.vorschau(ort, seite));
    }

    @PostMapping("/fertigstellen")
    Object fertigstellen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @RequestParam(defaultValue = "0") String gesehen) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        try {
            schwaerzungen.fertigstellen(ort, Weg.zahl(gesehen, 0));
            return Weg.zu(ort, Map.of(), Map.of());
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
                throw e;
            }
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return Seite.von(
                            "blattwerk/schwaerzpruefung",
                            new SchwaerzpruefungAnsicht(rahmen, ort, marken.ansehen(ort), 1, satz))
                    .mitStatus(e.art().status());
        }
    }

    /// A finished Fassung, for everybody who may see the Akte.
    @GetMapping("/fassung/{id}")
    ResponseEntity<InputStreamResource> fassung(
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @PathVariable int version,
            @PathVariable long id) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        var inhalt = schwaerzungen.fassung(ort, id).ablage();
        return Dateiantwort.als(
                inhalt.name(),
                inhalt.medientyp(),
                inhalt.groesse(),
                dokumente.oeffnen(inhalt.pruefsumme()));
    }
}
