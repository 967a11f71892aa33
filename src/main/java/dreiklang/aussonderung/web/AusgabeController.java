package dreiklang.aussonderung.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.aussonderung.Aktenausgaben;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A whole Akte as a file, sent while it is read.
@Controller
class AusgabeController {

    private final Aktenausgaben ausgaben;

    AusgabeController(Aktenausgaben ausgaben) {
        this.ausgaben = ausgaben;
    }

    @GetMapping("/amt/akten/{zeichen}/export.zip")
    void ausgeben(@PathVariable String zeichen, HttpServletResponse antwort) throws IOException {
        var ausgabe = ausgaben.ausgeben(new Aktenzeichen(zeichen));
        antwort.setContentType("application/zip");
        antwort.setHeader("Content-Disposition", "attachment; filename=\"" + ausgabe.name() + "\"");
        antwort.setHeader("Cache-Control", "no-store");
        antwort.setHeader("X-Content-Type-Options", "nosniff");
        ausgabe.schreiben(antwort.getOutputStream());
    }
}
