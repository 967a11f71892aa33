package dreiklang.einsicht.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.einsicht.Einsichten;
import dreiklang.einsicht.Einsichtsraum;
import dreiklang.einsicht.Einsichtszugang;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages for an outside person: the PIN, what is in the Einsicht, one page after the other.
@Controller
class RaumController {

    static final String HIER = "/einsicht/akte";

    private final Einsichtszugang zugang;
    private final Einsichtsraum raum;
    private final Einsichten einsichten;
    private final boolean verschluesselt;

    /// @param adresse address under which people reach the program; with `https` the cookie is
    ///   bound to it
    RaumController(
            Einsichtszugang zugang,
            Einsichtsraum raum,
            Einsichten einsichten,
            @Value("${dreiklang.adresse:}") String adresse) {
        this.zugang = zugang;
        this.raum = raum;
        this.einsichten = einsichten;
        this.verschluesselt = adresse.startsWith("https://");
    }

    @GetMapping("/einsicht/{link}")
    Seite tuer(Rahmen rahmen, @PathVariable String link, HttpServletRequest anfrage) {
        zugang.pruefen(link, anfrage.getRemoteAddr());
        return Seite.von("einsicht/tuer", new TuerAnsicht(rahmen, link, ""));
    }

    @PostMapping("/einsicht/{link}")
    Object eintreten(
            Rahmen rahmen,
            @PathVariable String link,
            @RequestParam(defaultValue = "") String pin,
            HttpServletRequest anfrage) {
        try {
            var geheimnis = zugang.eintreten(link, kurz(pin), anfrage.getRemoteAddr());
            return zu(HIER, cookie(geheimnis, -1));
        } catch (FachlicherFehler e) {
            if (!e.code().equals("K-443")) {
                throw e;
            }
            var satz = rahmen.text("fehler.K-443");
            return Seite.von("einsicht/tuer", new TuerAnsicht(rahmen, link, satz))
                    .mitStatus(e.art().status());
        }
    }

    private static String kurz(String pin) {
        return pin.substring(0, Math.min(40, pin.length()));
    }

    @GetMapping(HIER)
    Seite akte(
            Rahmen rahmen,
            @RequestParam(defaultValue = "1") String blatt,
            HttpServletRequest anfrage) {
        return Seite.von(
                "einsicht/raum",
                new RaumAnsicht(rahmen, raum.ansehen(sitzung(anfrage), zahl(blatt))));
    }

    @GetMapping(HIER + "/{blatt:[0-9]{1,6}}")
    Seite blatt(
            Rahmen rahmen,
            @PathVariable int blatt,
            @RequestParam(defaultValue = "1") String seite,
            HttpServletRequest anfrage) {
        return Seite.von(
                "einsicht/blatt",
                new BlattAnsicht(rahmen, raum.seite(sitzung(anfrage), blatt, zahl(seite))));
    }

    @GetMapping(HIER + "/{blatt:[0-9]{1,6}}/seite/{seite:[0-9]{1,5}}.jpg")
    ResponseEntity<byte[]> bild(
            Rahmen rahmen,
            @PathVariable int blatt,
            @PathVariable int seite,
            HttpServletRequest anfrage) {
        var zeit = rahmen.zeit(einsichten.jetzt());
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("X-Content-Type-Options", "nosniff")
                .body(raum.bild(sitzung(anfrage), blatt, seite, zeit));
    }

    @GetMapping(HIER + "/{blatt:[0-9]{1,6}}.pdf")
    ResponseEntity<InputStreamResource> datei(
            Rahmen rahmen, @PathVariable int blatt, HttpServletRequest anfrage) {
        var titel = rahmen.text("einsicht.blatt", Integer.toString(blatt));
        var zeit = rahmen.zeit(einsichten.jetzt());
        var pdf = raum.datei(sitzung(anfrage), blatt, titel, rahmen.sprache(), zeit);
        return Dateiantwort.als(
                titel + ".pdf", "application/pdf", pdf.length, new ByteArrayInputStream(pdf));
    }

    @PostMapping(HIER + "/beenden")
    ResponseEntity<Void> beenden(HttpServletRequest anfrage) {
        zugang.verlassen(sitzung(anfrage));
        return zu("/einsicht/akte/beendet", cookie("", 0));
    }

    @GetMapping(HIER + "/beendet")
    Seite beendet(Rahmen rahmen) {
        return Seite.von("einsicht/beendet", new TuerAnsicht(rahmen, "", ""));
    }

    private String cookiename() {
        return (verschluesselt ? "__Host-" : "") + "einsicht";
    }

    private String cookie(String wert, long sekunden) {
        return ResponseCookie.from(cookiename(), wert)
                .path("/")
                .httpOnly(true)
                .secure(verschluesselt)
                .sameSite("Strict")
                .maxAge(sekunden)
                .build()
                .toString();
    }

    private String sitzung(HttpServletRequest anfrage) {
        return Optional.ofNullable(anfrage.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(cookiename()) && c.getValue() != null)
                .map(c -> c.getValue())
                .findFirst()
                .orElse("");
    }

    private static int zahl(String wert) {
        return wert.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(wert) : 1;
    }

    private static ResponseEntity<Void> zu(String ziel, String cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(ziel))
                .header(HttpHeaders.SET_COOKIE, cookie)
                .build();
    }
}
