package dreiklang.antrag.web;

import dreiklang.antrag.Zustimmungen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody who is asked to agree answers: without an account, by link alone.
@Controller
class ZustimmungController {

    private static final String PFAD = "/antraege/mitzeichnen/{geheimnis}";

    private final Zustimmungen zustimmungen;

    ZustimmungController(Zustimmungen zustimmungen) {
        this.zustimmungen = zustimmungen;
    }

    @GetMapping(PFAD)
    Seite zeigen(Rahmen rahmen, @PathVariable String geheimnis, HttpServletRequest anfrage) {
        return seite(rahmen, geheimnis, anfrage, "", Map.of());
    }

    @PostMapping(PFAD)
    Object antworten(
            Rahmen rahmen,
            @PathVariable String geheimnis,
            @RequestParam(defaultValue = "") String antwort,
            @RequestParam(defaultValue = "") String bestaetigt,
            @RequestParam(defaultValue = "") String grund,
            @RequestParam(defaultValue = "") String stand,
            HttpServletRequest anfrage) {
        var herkunft = anfrage.getRemoteAddr();
        try {
            if (antwort.equals("nein")) {
                zustimmungen.ablehnen(geheimnis, herkunft, grund, stand);
            } else {
                zustimmungen.zustimmen(geheimnis, herkunft, bestaetigt.equals("ja"), stand);
            }
            return Weg.zu("/antraege/mitzeichnen/" + geheimnis);
        } catch (FachlicherFehler e) {
            var feld =
                    switch (e.code()) {
                        case "A-125" -> "grund";
                        case "A-126" -> "bestaetigt";
                        case "A-119" -> "angaben";
                        default -> throw e;
                    };
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, geheimnis, anfrage, grund, Map.of(feld, satz))
                    .mitStatus(e.art().status());
        }
    }

    private Seite seite(
            Rahmen rahmen,
            String geheimnis,
            HttpServletRequest anfrage,
            String grund,
            Map<String, String> fehler) {
        var bild = zustimmungen.ansehen(geheimnis, anfrage.getRemoteAddr(), rahmen.sprache());
        return Seite.von(
                "antrag/zustimmung",
                new ZustimmungAnsicht(
                        rahmen, bild, "/antraege/mitzeichnen/" + geheimnis, grund, fehler));
    }
}
