package dreiklang.beweis.web;

import dreiklang.beweis.Beweise;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which the administration sees the proofs and pushes them on.
@Controller
class BeweiseController {

    private static final String HIER = "/amt/verwaltung/beweise";

    private final Beweise beweise;

    BeweiseController(Beweise beweise) {
        this.beweise = beweise;
    }

    @GetMapping(HIER)
    Seite zeigen(Rahmen rahmen, @RequestParam(defaultValue = "1") String blatt) {
        return Seite.von(
                "beweis/beweise",
                new BeweiseAnsicht(rahmen, beweise.lage(), beweise.liste(nummer(blatt))));
    }

    @PostMapping(HIER)
    ResponseEntity<Void> bilden() {
        beweise.bilden();
        return weiter();
    }

    @PostMapping(HIER + "/erneuern")
    ResponseEntity<Void> erneuern() {
        beweise.erneuern();
        return weiter();
    }

    static int nummer(String blatt) {
        return blatt.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(blatt) : 1;
    }

    private static ResponseEntity<Void> weiter() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(HIER)).build();
    }
}
