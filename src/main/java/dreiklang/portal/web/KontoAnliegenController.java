package dreiklang.portal.web;

import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
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
    Object meine(Rahmen rahmen, HttpServletRequest anfrage) {
        if (!zugang.hatKonto()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/konto/anmelden"))
                    .build();
        }
        return Seite.von(
                "portal/konto-anliegen",
                new KontoAnliegenAnsicht(
                        rahmen,
                        zugang.eigeneEntwuerfe().stream().map(leser::zeile).toList(),
                        zugang.eigene().stream().map(leser::zeile).toList(),
                        anfrage.getParameter("verworfen") != null));
    }
}
