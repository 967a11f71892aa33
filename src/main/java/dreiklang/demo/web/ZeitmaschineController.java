package dreiklang.demo.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.demo.Zeitstellung;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows the Zeitmaschine and pushes it forward; does not exist outside demo operation.
@Controller
@ConditionalOnProperty("dreiklang.demo")
class ZeitmaschineController {

    private final Zeitstellung zeit;

    ZeitmaschineController(Zeitstellung zeit) {
        this.zeit = zeit;
    }

    @GetMapping("/amt/zeitmaschine")
    Seite zeigen(Rahmen rahmen) {
        return seite(rahmen, "", Map.of());
    }

    @PostMapping("/amt/zeitmaschine")
    Object vorstellen(Rahmen rahmen, @RequestParam(defaultValue = "") String tage) {
        if (!tage.strip().matches("[1-9][0-9]{0,3}")) {
            return seite(rahmen, tage, Map.of("tage", rahmen.text("demo.zeit.ganze-tage")))
                    .mitStatus(422);
        }
        try {
            zeit.vorstellen(Integer.parseInt(tage.strip()));
        } catch (FachlicherFehler f) {
            var satz = rahmen.text("fehler." + f.code(), f.werte().toArray());
            return seite(rahmen, tage, Map.of("tage", satz)).mitStatus(422);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/amt/zeitmaschine"))
                .build();
    }

    private Seite seite(Rahmen rahmen, String tage, Map<String, String> fehler) {
        return Seite.von(
                "demo/zeitmaschine",
                new ZeitmaschineAnsicht(
                        rahmen, zeit.jetzt(), zeit.versatz().toDays(), tage, fehler));
    }
}
