package dreiklang.portal.web;

import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// "Meine Anliegen" of a signed-in account.
@Controller
class KontoAnliegenController {

    private final Anliegenzugang zugang;
    private final Anliegenleser leser;

    KontoAnliegenController(Anliegenzugang zugang, Anliegenleser leser) {
        this.zugang = zugang;
        this.leser = leser;
    }

    @GetMapping("/konto/anliegen")
    Object meine(Rahmen rahmen) {
        if (!zugang.hatKonto()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/konto/anmelden"))
                    .build();
        }
        return Seite.von(
                "portal/konto-anliegen",
                new KontoAnliegenAnsicht(
                        rahmen, zugang.eigene().stream().map(leser::zeile).toList()));
    }
}
