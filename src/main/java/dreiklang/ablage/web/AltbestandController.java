package dreiklang.ablage.web;

import dreiklang.ablage.Altbestaende;
import dreiklang.ablage.Altbestandszeile.Stand;
import dreiklang.basis.FachlicherFehler;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of holdings that are taken over.
@Controller
class AltbestandController {

    static final String HIER = "/amt/verwaltung/altbestand";

    private final Altbestaende bestaende;

    AltbestandController(Altbestaende bestaende) {
        this.bestaende = bestaende;
    }

    @GetMapping(HIER)
    Seite liste(Rahmen rahmen, @RequestParam(defaultValue = "1") String blatt) {
        return Seite.von(
                "ablage/bestaende",
                new BestaendeAnsicht(rahmen, bestaende.liste(seitenzahl(blatt))));
    }

    @GetMapping(HIER + "/{id}")
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "1") String blatt) {
        return seite(rahmen, id, stand, seitenzahl(blatt), Map.of());
    }

    @GetMapping(HIER + "/{id}/bericht.csv")
    void herunterladen(Rahmen rahmen, @PathVariable UUID id, HttpServletResponse antwort)
            throws IOException {
        var lauf = bestaende.ansehen(id);
        antwort.setContentType("text/csv;charset=UTF-8");
        antwort.setHeader("Content-Disposition", "attachment; filename=\"bericht.csv\"");
        antwort.setHeader("Cache-Control", "no-store");
        antwort.setHeader("X-Content-Type-Options", "nosniff");
        try (var datei = new Berichtsdatei(rahmen, lauf, antwort.getOutputStream())) {
            bestaende.bericht(id, datei::zeile);
        }
    }

    @PostMapping(HIER + "/{id}/anhalten")
    Object anhalten(Rahmen rahmen, @PathVariable UUID id) {
        return tun(rahmen, id, () -> bestaende.anhalten(id));
    }

    @PostMapping(HIER + "/{id}/fortsetzen")
    Object fortsetzen(Rahmen rahmen, @PathVariable UUID id) {
        return tun(rahmen, id, () -> bestaende.fortsetzen(id));
    }

    private Object tun(Rahmen rahmen, UUID id, Runnable was) {
        try {
            was.run();
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(HIER + "/" + id))
                    .build();
        } catch (FachlicherFehler e) {
            if (e.code().equals("K-386")) {
                throw e;
            }
            return seite(rahmen, id, "", 1, Map.of("lauf", rahmen.text("fehler." + e.code())))
                    .mitStatus(e.art().status());
        }
    }

    private Seite seite(
            Rahmen rahmen, UUID id, String stand, int blatt, Map<String, String> fehler) {
        var gewaehlt = stand(stand);
        return Seite.von(
                "ablage/bestand",
                new BestandAnsicht(
                        rahmen,
                        bestaende.ansehen(id),
                        gewaehlt,
                        bestaende.bericht(id, gewaehlt, blatt),
                        fehler));
    }

    private static Optional<Stand> stand(String wort) {
        return Arrays.stream(Stand.values()).filter(s -> s.name().equals(wort)).findFirst();
    }

    private static int seitenzahl(String blatt) {
        return blatt.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(blatt) : 1;
    }
}
