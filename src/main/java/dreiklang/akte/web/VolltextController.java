package dreiklang.akte.web;

import dreiklang.akte.Volltext;
import dreiklang.akte.suche.Suchauftrag.Wahl;
import dreiklang.basis.Sprache;
import dreiklang.identitaet.Organisation;
import dreiklang.identitaet.Organisationseinheit;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Looking for words in Akten, and the page on which the administration has the index built anew.
@Controller
class VolltextController {

    private static final String INDEX = "/amt/verwaltung/volltext";
    private static final int LAENGSTE_FRAGE = 500;
    private static final int LAENGSTE_WAHL = 60;

    private final Volltext volltext;
    private final Organisation organisation;

    VolltextController(Volltext volltext, Organisation organisation) {
        this.volltext = volltext;
        this.organisation = organisation;
    }

    @GetMapping("/amt/akten/suche")
    Seite suchen(
            Rahmen rahmen,
            @RequestParam(defaultValue = "") String suche,
            @RequestParam(defaultValue = "1") String blatt,
            @RequestParam Map<String, String> werte) {
        var worte = gekuerzt(suche, LAENGSTE_FRAGE);
        var wahl =
                new Wahl(
                        gekuerzt(werte.getOrDefault("plan", ""), LAENGSTE_WAHL),
                        gekuerzt(werte.getOrDefault("einheit", ""), LAENGSTE_WAHL),
                        gekuerzt(werte.getOrDefault("jahr", ""), LAENGSTE_WAHL),
                        gekuerzt(werte.getOrDefault("typ", ""), LAENGSTE_WAHL));
        int nummer = blatt.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(blatt) : 1;
        return Seite.von(
                "akte/volltext",
                new VolltextAnsicht(
                        rahmen,
                        worte,
                        wahl,
                        volltext.suchen(worte, wahl, nummer),
                        einheiten(rahmen.sprache())));
    }

    private Map<String, String> einheiten(Sprache sprache) {
        return organisation.einheiten().stream()
                .collect(Collectors.toMap(Organisationseinheit::kurz, e -> e.name().in(sprache)));
    }

    private static String gekuerzt(String text, int laenge) {
        var rein = text.replaceAll("\\p{Cntrl}", " ");
        return rein.length() > laenge ? rein.substring(0, laenge) : rein;
    }

    @GetMapping(INDEX)
    Seite index(Rahmen rahmen) {
        return Seite.von("akte/index", new IndexAnsicht(rahmen, volltext.lage()));
    }

    @PostMapping(INDEX)
    ResponseEntity<Void> neuAufbauen() {
        volltext.neuAufbauen();
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(INDEX)).build();
    }
}
