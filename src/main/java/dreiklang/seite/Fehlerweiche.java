package dreiklang.seite;

import dreiklang.basis.FachlicherFehler;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Turns every failure into a page for people or RFC 9457 for machines, with the same code in both.
@ControllerAdvice
@Controller
class Fehlerweiche implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Fehlerweiche.class);

    /// A part of a path that is long and no identifier.
    private static final Pattern GEHEIMNIS =
            Pattern.compile("/(?![0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(/|$))[^/]{20,}");

    private final Rahmenbauer bauer;

    Fehlerweiche(Rahmenbauer bauer) {
        this.bauer = bauer;
    }

    @ExceptionHandler
    Object fachlich(FachlicherFehler fehler, HttpServletRequest anfrage) {
        return antwort(anfrage, fehler.art().status(), fehler.code(), fehler.werte().toArray());
    }

    @ExceptionHandler
    Object zuGross(MaxUploadSizeExceededException fehler, HttpServletRequest anfrage) {
        return antwort(anfrage, 413, "B-413");
    }

    @ExceptionHandler
    Object allgemein(Exception fehler, HttpServletRequest anfrage) throws Exception {
        var status = statusVon(fehler);
        if (status.isPresent()) {
            return nachStatus(anfrage, status.getAsInt());
        }
        if (abgebrochen(fehler)) {
            LOG.debug("client went away", fehler);
            return ResponseEntity.noContent().build();
        }
        if (Sicherheitsfehler.istEiner(fehler)) {
            throw fehler;
        }
        return unerwartet(anfrage, fehler);
    }

    @RequestMapping("/error")
    Object behaelter(HttpServletRequest anfrage) {
        var status = anfrage.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var fehler = anfrage.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (fehler instanceof Exception e && e.getCause() instanceof FachlicherFehler f) {
            return fachlich(f, anfrage);
        }
        if (fehler instanceof EOFException abgerissen) {
            // Reached only while a filter reads the body: the connection ended in the middle of it.
            LOG.debug("client went away", abgerissen);
            return nachStatus(anfrage, 400);
        }
        if (fehler instanceof Throwable t) {
            var bekannt = statusVon(t);
            return bekannt.isPresent()
                    ? nachStatus(anfrage, bekannt.getAsInt())
                    : unerwartet(anfrage, t);
        }
        return nachStatus(anfrage, status instanceof Integer s ? s : 404);
    }

    /// The status of a request that is wrong in itself; none when the fault is ours.
    private static OptionalInt statusVon(Throwable fehler) {
        return switch (fehler) {
            case ErrorResponse bekannt -> OptionalInt.of(bekannt.getStatusCode().value());
            case InvalidParameterException unlesbar -> OptionalInt.of(unlesbar.getErrorCode());
            case MultipartException unlesbar -> OptionalInt.of(400);
            case RequestRejectedException verdaechtig -> OptionalInt.of(400);
            case TypeMismatchException unbekannt -> OptionalInt.of(404);
            default -> OptionalInt.empty();
        };
    }

    private Object unerwartet(HttpServletRequest anfrage, Throwable fehler) {
        var nummer = Anfragespur.nummer(anfrage);
        LOG.error("incident {} at {}", nummer, ohneGeheimnisse(urspruenglich(anfrage)), fehler);
        return antwort(anfrage, 500, "B-500", nummer);
    }

    private Object nachStatus(HttpServletRequest anfrage, int status) {
        return switch (status) {
            case 401, 403 -> antwort(anfrage, 403, "B-403");
            case 404 -> antwort(anfrage, 404, "B-404");
            case 405 -> antwort(anfrage, 405, "B-405");
            case 413 -> antwort(anfrage, 413, "B-413");
            case 415 -> antwort(anfrage, 415, "B-415");
            case 503 -> antwort(anfrage, 503, "B-503");
            default ->
                    status >= 500
                            ? unerwartet(anfrage, new IOException("status " + status))
                            : antwort(anfrage, status, "B-400");
        };
    }

    private Object antwort(HttpServletRequest anfrage, int status, String code, Object... werte) {
        var pfad = urspruenglich(anfrage);
        var rahmen = bauer.rahmen(anfrage, pfad);
        var satz = rahmen.text("fehler." + code, werte);
        var titel = rahmen.text("fehler.titel." + gruppe(status));
        if (willJson(anfrage)) {
            var problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), satz);
            problem.setTitle(titel);
            problem.setInstance(URI.create("urn:dreiklang:anfrage:" + Anfragespur.nummer(anfrage)));
            problem.setProperty("code", code);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        var vorlage = pfad.startsWith("/amt") ? "seite/fehler-amt" : "seite/fehler";
        return Seite.von(vorlage, new Fehlerseite(rahmen, titel, satz, code)).mitStatus(status);
    }

    private static String gruppe(int status) {
        return switch (status) {
            case 403 -> "verboten";
            case 404 -> "nicht-gefunden";
            case 409 -> "konflikt";
            case 429 -> "zu-oft";
            case 503 -> "voruebergehend";
            default -> status >= 500 ? "stoerung" : "eingabe";
        };
    }

    private static String urspruenglich(HttpServletRequest anfrage) {
        var pfad = anfrage.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return pfad instanceof String s ? s : anfrage.getRequestURI();
    }

    /// Links to drafts and accounts carry their secret in the path; it does not belong into a log.
    private static String ohneGeheimnisse(String pfad) {
        return GEHEIMNIS.matcher(pfad).replaceAll("/…");
    }

    private static boolean willJson(HttpServletRequest anfrage) {
        var annahme = anfrage.getHeader("Accept");
        return annahme != null && annahme.contains("json") && !annahme.contains("text/html");
    }

    private static boolean abgebrochen(Exception fehler) {
        return fehler.getClass().getSimpleName().equals("ClientAbortException")
                || fehler.getClass().getSimpleName().equals("AsyncRequestNotUsableException");
    }
}
