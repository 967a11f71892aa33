package dreiklang.blattwerk.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.blattwerk.Blattort;
import dreiklang.blattwerk.Langzeitformate;
import dreiklang.dokument.Dokumente;
import dreiklang.seite.Dateiantwort;
import java.net.URI;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Orders a PDF/A and hands it out.
@Controller
@RequestMapping("/amt/akten/{zeichen}/blatt/{blatt}/versionen/{version}/langzeit")
class LangzeitController {

    private final Langzeitformate formate;
    private final Dokumente dokumente;

    LangzeitController(Langzeitformate formate, Dokumente dokumente) {
        this.formate = formate;
        this.dokumente = dokumente;
    }

    @PostMapping
    ResponseEntity<Void> beauftragen(
            @PathVariable String zeichen, @PathVariable int blatt, @PathVariable int version) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        formate.beauftragen(ort);
        return Weg.nach(URI.create(SchwaerzungAnsicht.ort(ort) + "/vorschau#langzeit"));
    }

    @GetMapping("/datei")
    ResponseEntity<InputStreamResource> datei(
            @PathVariable String zeichen, @PathVariable int blatt, @PathVariable int version) {
        var ort = new Blattort(new Aktenzeichen(zeichen), blatt, version);
        var inhalt = formate.fassung(ort).ablage();
        return Dateiantwort.als(
                inhalt.name(),
                inhalt.medientyp(),
                inhalt.groesse(),
                dokumente.oeffnen(inhalt.pruefsumme()));
    }
}
