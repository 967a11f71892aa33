package dreiklang.akte.web;

import dreiklang.akte.Dauersuche;
import dreiklang.akte.Dauersuchen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The searches a person has saved.
@Controller
class DauersuchenController {

    private static final String ORT = "/amt/akten/suchen";

    private final Dauersuchen suchen;

    DauersuchenController(Dauersuchen suchen) {
        this.suchen = suchen;
    }

    @GetMapping(ORT)
    Seite zeigen(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        return seite(rahmen, werte, "");
    }

    @PostMapping(ORT)
    Object speichern(Rahmen rahmen, @RequestParam Map<String, String> werte) {
        try {
            var frage = Suchfrage.von(werte);
            suchen.speichern(werte.getOrDefault("name", ""), frage.worte(), frage.wahl());
            return weiter(ORT);
        } catch (FachlicherFehler e) {
            if (e.art() != Fehlerart.EINGABE) {
                throw e;
            }
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, werte, satz).mitStatus(e.art().status());
        }
    }

    @PostMapping(ORT + "/{id}/ansehen")
    ResponseEntity<Void> ansehen(@PathVariable UUID id) {
        Dauersuche suche = suchen.ansehen(id);
        return weiter(Suchfrage.von(suche).mit(suche.neues()).adresse());
    }

    @PostMapping(ORT + "/{id}/loeschen")
    ResponseEntity<Void> loeschen(@PathVariable UUID id) {
        suchen.loeschen(id);
        return weiter(ORT);
    }

    private Seite seite(Rahmen rahmen, Map<String, String> werte, String fehler) {
        return Seite.von(
                "akte/suchen",
                new DauersuchenAnsicht(
                        rahmen,
                        suchen.eigene(),
                        Suchfrage.von(werte),
                        werte.getOrDefault("name", ""),
                        fehler));
    }

    private static ResponseEntity<Void> weiter(String ziel) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ziel)).build();
    }
}
