package dreiklang.portal.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.postfach.Postfaecher;
import dreiklang.postfach.Sendung;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.net.URI;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Bescheide to take away. Opening one for the first time is its retrieval and starts the
/// announcement clock.
@Controller
class SendungenController {

    private final Anliegenzugang zugang;
    private final Anliegenleser leser;
    private final Postfaecher postfaecher;

    SendungenController(Anliegenzugang zugang, Anliegenleser leser, Postfaecher postfaecher) {
        this.zugang = zugang;
        this.leser = leser;
        this.postfaecher = postfaecher;
    }

    /// The retrieval itself, only ever by a click on its own button.
    @PostMapping("/anliegen/{referenz}/sendungen/{sendung}")
    ResponseEntity<Void> abrufen(
            HttpServletRequest anfrage,
            @PathVariable String referenz,
            @PathVariable String sendung) {
        var bild = leser.lesen(zugang.antrag(anfrage, referenz));
        var gemeint = sendung(bild, sendung);
        postfaecher.abrufen(gemeint.id());
        return weiter(
                "/anliegen/" + bild.antrag().referenz() + "/sendungen/" + gemeint.id() + ".pdf");
    }

    /// What was retrieved before; before that this address leads back to the page with the
    /// explanation.
    @GetMapping("/anliegen/{referenz}/sendungen/{sendung}.pdf")
    ResponseEntity<Resource> herunterladen(
            HttpServletRequest anfrage,
            @PathVariable String referenz,
            @PathVariable String sendung) {
        var bild = leser.lesen(zugang.antrag(anfrage, referenz));
        var gemeint = sendung(bild, sendung);
        if (gemeint.abgerufen().isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/anliegen/" + bild.antrag().referenz()))
                    .build();
        }
        InputStream inhalt = postfaecher.oeffnen(gemeint.id());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("Bescheid-" + bild.antrag().referenz() + ".pdf")
                                .build()
                                .toString())
                .body(new InputStreamResource(inhalt));
    }

    private static Sendung sendung(Anliegenbild bild, String sendung) {
        return bild.sendungen().stream()
                .filter(s -> s.id().toString().equals(sendung))
                .findFirst()
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "P-202"));
    }

    private static ResponseEntity<Void> weiter(String adresse) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(adresse)).build();
    }
}
