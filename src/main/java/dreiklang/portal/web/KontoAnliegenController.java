package dreiklang.portal.web;

import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
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
    Seite meine(Rahmen rahmen) {
        return Seite.von(
                "portal/konto-anliegen",
                new KontoAnliegenAnsicht(
                        rahmen, zugang.eigene().stream().map(leser::zeile).toList()));
    }
}
