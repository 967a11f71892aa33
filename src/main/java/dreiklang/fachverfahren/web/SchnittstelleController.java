package dreiklang.fachverfahren.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Sprache;
import dreiklang.fachverfahren.Meldung;
import dreiklang.fachverfahren.Meldungen;
import dreiklang.fachverfahren.Meldungsleser;
import dreiklang.fachverfahren.Zugaenge;
import dreiklang.identitaet.Drossel;
import dreiklang.seite.Texte;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The interface on which Fachverfahren report back. Answers in JSON only, errors as RFC 9457.
@RestController
class SchnittstelleController {

    private static final String TRAEGER = "Bearer ";

    private final Meldungen meldungen;
    private final Zugaenge zugaenge;
    private final Drossel drossel;
    private final Texte texte;

    SchnittstelleController(Meldungen meldungen, Zugaenge zugaenge, Drossel drossel, Texte texte) {
        this.meldungen = meldungen;
        this.zugaenge = zugaenge;
        this.drossel = drossel;
        this.texte = texte;
    }

    /// The description of this interface.
    @GetMapping(path = "/schnittstelle/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource beschreibung() {
        return new ClassPathResource("fachverfahren/openapi.json");
    }

    @PostMapping("/schnittstelle/fachverfahren/meldungen")
    ResponseEntity<?> melden(
            HttpServletRequest anfrage,
            @RequestHeader(name = "Authorization", defaultValue = "") String anmeldung,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String schluessel)
            throws IOException {
        var wer = wer(anmeldung, anfrage.getRemoteAddr());
        if (wer.isEmpty()) {
            return problem(401, "H-401");
        }
        if (!zugaenge.erlaubt(wer)) {
            throw new FachlicherFehler(Fehlerart.ZU_OFT, "H-429");
        }
        if (schluessel.isBlank()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "H-302", "Idempotency-Key");
        }
        var inhalt = anfrage.getInputStream().readNBytes(Meldungsleser.GROESSTE + 1);
        var meldung =
                meldungen.annehmen(
                        wer, Meldung.Herkunft.REST, Meldungsleser.json(inhalt, schluessel));
        return ResponseEntity.ok(antwort(meldung));
    }

    /// Guessing is slowed down; who knows a secret is never held up by those who guess.
    private String wer(String anmeldung, String herkunft) {
        if (anmeldung.startsWith(TRAEGER)) {
            var wer = zugaenge.wessen(anmeldung.substring(TRAEGER.length()).strip());
            if (wer.isPresent()) {
                return wer.get();
            }
        }
        if (!drossel.erlaubt("schnittstelle", herkunft)) {
            throw new FachlicherFehler(Fehlerart.ZU_OFT, "H-429");
        }
        return "";
    }

    private static Map<String, Object> antwort(Meldung meldung) {
        var werte = new LinkedHashMap<String, Object>();
        werte.put("meldung", meldung.id().toString());
        werte.put("eingegangen", meldung.eingegangen().toString());
        return werte;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fachlich(FachlicherFehler fehler) {
        return problem(fehler.art().status(), fehler.code(), fehler.werte().toArray());
    }

    /// The connection ended in the middle of the body.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> abgerissen(IOException fehler) {
        return problem(400, "H-301");
    }

    private ResponseEntity<ProblemDetail> problem(int status, String code, Object... werte) {
        var satz = texte.text(Sprache.DE, "fehler." + code, werte);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), satz);
        problem.setProperty("code", code);
        var antwort = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == 401) {
            antwort.header("WWW-Authenticate", "Bearer");
        }
        return antwort.body(problem);
    }
}
