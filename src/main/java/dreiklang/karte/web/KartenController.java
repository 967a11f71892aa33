package dreiklang.karte.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.karte.Ausschnitt;
import dreiklang.karte.Karten;
import dreiklang.karte.Stadtplan;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The pictures of the map. Their address changes with the map, so browsers keep them.
@Controller
class KartenController {

    private final Karten karten;

    KartenController(Karten karten) {
        this.karten = karten;
    }

    @GetMapping("/karte/{summe:[0-9a-f]{12}}/{ausschnitt:[0-9-]+}/{breite:[0-9]{3}}.svg")
    ResponseEntity<String> bild(
            @PathVariable String summe, @PathVariable String ausschnitt, @PathVariable int breite) {
        var plan = karten.plan().filter(p -> p.summe().equals(summe));
        var teil = Ausschnitt.lesen(ausschnitt);
        if (plan.isEmpty() || teil.isEmpty() || !Stadtplan.BREITEN.contains(breite)) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-404");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(plan.get().bild(teil.get(), breite));
    }
}
