package dreiklang.dokument.web;

import dreiklang.basis.Blatt;
import dreiklang.basis.FachlicherFehler;
import dreiklang.dokument.Bestandslauf;
import dreiklang.dokument.Bestandspruefungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which the administration has all content checked and sees what was found.
@Controller
class BestandController {

    static final String HIER = "/amt/verwaltung/bestand";

    private final Bestandspruefungen pruefungen;

    BestandController(Bestandspruefungen pruefungen) {
        this.pruefungen = pruefungen;
    }

    @GetMapping(HIER)
    Seite zeigen(
            Rahmen rahmen,
            @RequestParam(defaultValue = "") String lauf,
            @RequestParam(defaultValue = "1") String blatt) {
        return seite(rahmen, lauf, blatt, Map.of());
    }

    @PostMapping(HIER)
    ResponseEntity<Void> beginnen() {
        pruefungen.beginnen();
        return weiter();
    }

    @PostMapping(HIER + "/spiegel")
    Object spiegelAnnehmen(Rahmen rahmen) {
        try {
            pruefungen.spiegelAnnehmen();
            return weiter();
        } catch (FachlicherFehler e) {
            if (!e.code().equals("D-501")) {
                throw e;
            }
            return seite(rahmen, "", "1", Map.of("spiegel", rahmen.text("fehler.D-501")))
                    .mitStatus(e.art().status());
        }
    }

    private Seite seite(Rahmen rahmen, String lauf, String blatt, Map<String, String> fehler) {
        var letzte = pruefungen.letzte();
        var gezeigt = gezeigt(lauf, letzte);
        int nummer = blatt.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(blatt) : 1;
        return Seite.von(
                "dokument/bestand",
                new BestandAnsicht(
                        rahmen,
                        pruefungen.spiegel(),
                        pruefungen.schluessel(),
                        pruefungen.beschaedigt(),
                        letzte,
                        gezeigt,
                        gezeigt.map(l -> pruefungen.befunde(l.id(), nummer))
                                .orElse(new Blatt<>(List.of(), 1, 1, 0)),
                        fehler));
    }

    /// The run that is asked for, else the newest.
    private Optional<Bestandslauf> gezeigt(String lauf, List<Bestandslauf> letzte) {
        try {
            return pruefungen.finden(UUID.fromString(lauf));
        } catch (IllegalArgumentException e) {
            return letzte.stream().findFirst();
        }
    }

    private static ResponseEntity<Void> weiter() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(HIER)).build();
    }
}
