package dreiklang.akte.web;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenblaetter;
import dreiklang.akte.Aktenzeichen;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Akten of one's own unit and below, to read.
@Controller
class AktenController {

    private final Akten akten;
    private final Aktenblaetter blaetter;
    private final Dokumente dokumente;

    AktenController(Akten akten, Aktenblaetter blaetter, Dokumente dokumente) {
        this.akten = akten;
        this.blaetter = blaetter;
        this.dokumente = dokumente;
    }

    @GetMapping("/amt/akten")
    Seite liste(
            Rahmen rahmen,
            @RequestParam(defaultValue = "") String suche,
            @RequestParam(defaultValue = "1") String blatt) {
        String gekuerzt = suche.length() > 200 ? suche.substring(0, 200) : suche;
        int nummer = blatt.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(blatt) : 1;
        return Seite.von(
                "akte/liste", new AktenAnsicht(rahmen, akten.liste(gekuerzt, nummer), gekuerzt));
    }

    @GetMapping("/amt/akten/{zeichen}")
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam Map<String, String> frage,
            Model uebergabe) {
        var gemeint = new Aktenzeichen(zeichen);
        return Seite.von(
                "akte/akte",
                new AkteAnsicht(
                        rahmen,
                        blaetter.ansehen(gemeint, Blattangabe.wunsch(frage)),
                        akten.fuehrbar(gemeint),
                        abgewiesene(uebergabe),
                        Map.of(),
                        Map.of()));
    }

    private static List<String> abgewiesene(Model uebergabe) {
        return uebergabe.getAttribute(AktenfuehrungController.ABGEWIESEN) instanceof List<?> liste
                ? liste.stream().map(String::valueOf).toList()
                : List.of();
    }

    @GetMapping("/amt/akten/{zeichen}/blatt/{blatt}")
    ResponseEntity<InputStreamResource> datei(
            @PathVariable String zeichen, @PathVariable int blatt) {
        var ablage = ablage(zeichen, blatt);
        return Dateiantwort.als(
                ablage.name(),
                ablage.medientyp(),
                ablage.groesse(),
                dokumente.oeffnen(ablage.pruefsumme()));
    }

    /// A PDF to look at, where a link leads to a page; other files come as a download.
    @GetMapping("/amt/akten/{zeichen}/blatt/{blatt}/ansicht")
    ResponseEntity<InputStreamResource> ansicht(
            @PathVariable String zeichen, @PathVariable int blatt) {
        var ablage = ablage(zeichen, blatt);
        if (!ablage.medientyp().equals(MediaType.APPLICATION_PDF_VALUE)) {
            return datei(zeichen, blatt);
        }
        return Dateiantwort.ansicht(
                ablage.name(), ablage.groesse(), dokumente.oeffnen(ablage.pruefsumme()));
    }

    private Ablage ablage(String zeichen, int blatt) {
        return blaetter.eines(new Aktenzeichen(zeichen), blatt).dokument().ablage();
    }
}
