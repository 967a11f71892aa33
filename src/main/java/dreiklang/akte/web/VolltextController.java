package dreiklang.akte.web;

import dreiklang.akte.Volltext;
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

    private final Volltext volltext;
    private final Organisation organisation;

    VolltextController(Volltext volltext, Organisation organisation) {
        this.volltext = volltext;
        this.organisation = organisation;
    }

    @GetMapping("/amt/akten/suche")
    Seite suchen(
            Rahmen rahmen,
            @RequestParam(defaultValue = "1") String blatt,
            @RequestParam Map<String, String> werte) {
        var frage = Suchfrage.von(werte);
        int nummer = blatt.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(blatt) : 1;
        return Seite.von(
                "akte/volltext",
                new VolltextAnsicht(
                        rahmen,
                        frage,
                        volltext.suchen(frage.worte(), frage.wahl(), nummer),
                        einheiten(rahmen.sprache())));
    }

    private Map<String, String> einheiten(Sprache sprache) {
        return organisation.einheiten().stream()
                .collect(Collectors.toMap(Organisationseinheit::kurz, e -> e.name().in(sprache)));
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
