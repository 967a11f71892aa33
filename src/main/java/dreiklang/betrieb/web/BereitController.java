package dreiklang.betrieb.web;

import dreiklang.betrieb.Bereitschaft;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says whether requests are welcome, and nothing else about the machine.
@RestController
class BereitController {

    private final Bereitschaft bereitschaft;

    BereitController(Bereitschaft bereitschaft) {
        this.bereitschaft = bereitschaft;
    }

    @GetMapping("/bereit")
    ResponseEntity<Bereitschaft.Stand> bereit() {
        var stand = bereitschaft.stand();
        return ResponseEntity.status(
                        stand.bereit() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(stand);
    }
}
