package dreiklang.identitaet;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.vorgang.Amtsbrowser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WebschutzTest extends Stadttest {

    private final HttpClient jemand = HttpClient.newHttpClient();

    @Test
    void wasNiemandGenanntHatGibtEsNicht() throws Exception {
        for (String pfad :
                List.of(
                        "/gibt-es-nicht",
                        "/actuator",
                        "/actuator/health",
                        "/actuator/env",
                        "/admin")) {
            var antwort = holen(pfad);
            assertThat(antwort.statusCode()).as(pfad).isEqualTo(404);
            assertThat(antwort.body()).as(pfad).doesNotContain("Exception").contains("B-404");
        }
    }

    /// Refused before a byte of the body has arrived.
    @Test
    void nurWerImAmtAngemeldetIstDarfVielAufEinmalSchicken() throws Exception {
        for (var laenge : List.of("Content-Length: 200000000", "Transfer-Encoding: chunked")) {
            for (var pfad : List.of("/amt/akten/x/ablegen", "/antraege/x/dateien")) {
                assertThat(ersteZeile(pfad, laenge)).as(pfad + " " + laenge).contains(" 413 ");
            }
        }
        assertThat(ersteZeile("/amt/akten/x/ablegen", "Content-Length: 5")).doesNotContain(" 413 ");
    }

    /// What reads a file as a whole never gets a large one.
    @Test
    void woandersGehtAuchFuerBeschaeftigteNichtsGrosses() throws Exception {
        var amt = new Amtsbrowser();
        amt.anmelden(adresse(""), "k.reuter");
        byte[] gross = new byte[26 * 1024 * 1024];
        assertThat(amt.hochladen(adresse("/amt/verwaltung/aktenplan/einlesen"), "datei", gross))
                .isEqualTo(413);
        assertThat(amt.hochladen(adresse("/amt/akten/gibt-es-nicht/ablegen"), "dateien", gross))
                .isEqualTo(404);
    }

    private String ersteZeile(String pfad, String laenge) throws IOException {
        try (var leitung = new Socket("localhost", port)) {
            leitung.setSoTimeout(20_000);
            leitung.getOutputStream()
                    .write(
                            ("POST "
                                            + pfad
                                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                                            + laenge
                                            + "\r\nConnection: close\r\n\r\nhallo")
                                    .getBytes(StandardCharsets.US_ASCII));
            var leser =
                    new BufferedReader(
                            new InputStreamReader(
                                    leitung.getInputStream(), StandardCharsets.US_ASCII));
            return String.valueOf(leser.readLine());
        }
    }

    @Test
    void jedeAntwortTraegtDieKopfzeilen() throws Exception {
        for (String pfad : List.of("/amt/anmelden", "/gibt-es-nicht", "/amt", "/konto/anmelden")) {
            var k = holen(pfad).headers();
            assertThat(k.firstValue("Content-Security-Policy").orElse(""))
                    .as(pfad)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(k.firstValue("X-Content-Type-Options")).as(pfad).contains("nosniff");
            assertThat(k.firstValue("Referrer-Policy")).as(pfad).contains("same-origin");
            assertThat(k.firstValue("Cross-Origin-Opener-Policy")).as(pfad).contains("same-origin");
            assertThat(k.firstValue("Permissions-Policy")).as(pfad).isPresent();
            assertThat(k.firstValue("Cache-Control").orElse("")).as(pfad).contains("no-store");
        }
    }

    @Test
    void wasImAmtLiegtFuehrtUnangemeldetZurAnmeldung() throws Exception {
        for (String pfad :
                List.of("/amt", "/amt/vorgaenge", "/amt/steuerung", "/amt/gibt-es-nicht")) {
            var antwort = holen(pfad);
            assertThat(antwort.statusCode()).as(pfad).isEqualTo(302);
            assertThat(antwort.headers().firstValue("Location").orElse(""))
                    .endsWith("/amt/anmelden");
        }
    }

    @Test
    void einFormularOhneZeichenWirdAbgewiesen() throws Exception {
        var anfrage =
                HttpRequest.newBuilder(URI.create(adresse("/amt/anmelden")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "anmeldename=a.berger&kennwort=x"))
                        .build();
        assertThat(jemand.send(anfrage, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void werEineLueckeFindetErfaehrtWohin() throws Exception {
        var antwort = holen("/.well-known/security.txt");
        assertThat(antwort.statusCode()).isEqualTo(200);
        assertThat(antwort.headers().firstValue("Content-Type"))
                .contains("text/plain;charset=UTF-8");
        var ablauf = Pattern.compile("(?m)^Expires: (.+)$").matcher(antwort.body());
        assertThat(ablauf.find()).isTrue();
        assertThat(Instant.parse(ablauf.group(1)))
                .isAfter(uhr.instant().plus(Duration.ofDays(30)))
                .isBefore(uhr.instant().plus(Duration.ofDays(366)));
        assertThat(antwort.body()).contains("Contact: mailto:", "Preferred-Languages: de, en");
    }

    private HttpResponse<String> holen(String pfad) throws IOException, InterruptedException {
        return jemand.send(
                HttpRequest.newBuilder(URI.create(adresse(pfad))).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
