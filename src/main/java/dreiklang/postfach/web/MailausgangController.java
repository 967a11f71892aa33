package dreiklang.postfach.web;

import dreiklang.postfach.Postausgang;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which the administration sees which mails were given up, and why.
@Controller
class MailausgangController {

    private static final String HIER = "/amt/verwaltung/mails";

    private final Postausgang postausgang;

    MailausgangController(Postausgang postausgang) {
        this.postausgang = postausgang;
    }

    @GetMapping(HIER)
    Seite zeigen(Rahmen rahmen) {
        return Seite.von(
                "postfach/mails",
                new MailausgangAnsicht(rahmen, postausgang.lage(), postausgang.gescheiterte()));
    }

    @PostMapping(HIER)
    ResponseEntity<Void> allesErneut() {
        postausgang.wiederAufnehmen();
        return weiter();
    }

    @PostMapping(HIER + "/erneut")
    ResponseEntity<Void> erneut(@RequestParam(defaultValue = "") String schluessel) {
        postausgang.erneutSenden(schluessel);
        return weiter();
    }

    private static ResponseEntity<Void> weiter() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(HIER)).build();
    }
}
