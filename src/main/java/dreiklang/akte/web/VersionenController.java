package dreiklang.akte.web;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Versionen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.dokument.Dokumente;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The versions of a Schriftstück.
@Controller
@RequestMapping("/amt/akten/{zeichen}/blatt/{blatt}/versionen")
class VersionenController {

    private final Versionen versionen;
    private final Akten akten;
    private final Dokumente dokumente;

    VersionenController(Versionen versionen, Akten akten, Dokumente dokumente) {
        this.versionen = versionen;
        this.akten = akten;
        this.dokumente = dokumente;
    }

    @GetMapping
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @RequestParam(name = "blatt", defaultValue = "1") String seite) {
        int nummer = seite.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(seite) : 1;
        return seite(rahmen, new Aktenzeichen(zeichen), blatt, nummer, Map.of(), Map.of());
    }

    @GetMapping("/{nummer}")
    ResponseEntity<InputStreamResource> datei(
            @PathVariable String zeichen, @PathVariable int blatt, @PathVariable int nummer) {
        var ablage = versionen.inhalt(new Aktenzeichen(zeichen), blatt, nummer);
        return Dateiantwort.als(
                ablage.name(),
                ablage.medientyp(),
                ablage.groesse(),
                dokumente.oeffnen(ablage.pruefsumme()));
    }

    @PostMapping("/neu")
    Object ablegen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable int blatt,
            @RequestParam MultipartFile datei,
            @RequestParam(defaultValue = "") String bemerkung)
            throws IOException {
        var akte = new Aktenzeichen(zeichen);
        if (!akten.fuehrbar(akte)) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen);
        }
        var eingabe = Map.of("bemerkung", bemerkung);
        if (datei.isEmpty()) {
            return seite(
                            rahmen,
                            akte,
                            blatt,
                            1,
                            eingabe,
                            Map.of("datei", rahmen.text("fehler.K-265")))
                    .mitStatus(Fehlerart.EINGABE.status());
        }
        try (var strom = datei.getInputStream()) {
            var inhalt = dokumente.annehmen(strom, String.valueOf(datei.getOriginalFilename()));
            versionen.ablegen(akte, blatt, inhalt, bemerkung);
            return zu(akte, blatt);
        } catch (FachlicherFehler e) {
            return berichtigen(rahmen, akte, blatt, eingabe, e);
        }
    }

    private Seite berichtigen(
            Rahmen rahmen,
            Aktenzeichen akte,
            int blatt,
            Map<String, String> eingabe,
            FachlicherFehler e) {
        var feld = e.code().equals("K-263") ? "bemerkung" : "datei";
        var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
        return seite(rahmen, akte, blatt, 1, eingabe, Map.of(feld, satz))
                .mitStatus(e.art().status());
    }

    private Seite seite(
            Rahmen rahmen,
            Aktenzeichen akte,
            int blatt,
            int nummer,
            Map<String, String> eingabe,
            Map<String, String> fehler) {
        var verlauf = versionen.verlauf(akte, blatt, nummer);
        return Seite.von(
                "akte/versionen",
                new VersionenAnsicht(
                        rahmen,
                        akte,
                        blatt,
                        verlauf,
                        versionen.aenderbar(akte, verlauf),
                        eingabe,
                        fehler));
    }

    private static ResponseEntity<Void> zu(Aktenzeichen akte, int blatt) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(
                        URI.create("/amt/akten/" + akte.wert() + "/blatt/" + blatt + "/versionen"))
                .build();
    }
}
