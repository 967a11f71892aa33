package dreiklang.identitaet;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// Who is no configured proxy can neither pretend to be one nor smuggle a second request along.
@TestPropertySource(properties = "server.tomcat.remoteip.internal-proxies=192\\.0\\.2\\.7")
class WeiterleitungTest extends Stadttest {

    @Test
    void weitergeleiteteKopfzeilenVonFremdenZaehlenNicht() throws Exception {
        var antwort =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(adresse("/amt")))
                                        .header("X-Forwarded-Proto", "https")
                                        .header("X-Forwarded-Host", "boese.example")
                                        .header("X-Forwarded-Port", "444")
                                        .header("Forwarded", "host=boese.example;proto=https")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(antwort.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(antwort.headers().firstValue("Location")).hasValue(adresse("/amt/anmelden"));
    }

    @Test
    void werSeineHerkunftFaelschtWirdTrotzdemGebremst() {
        String letzte = "";
        for (int i = 0; i < 6; i++) {
            var besucher = new Besucher(adresse(""), "203.0.113." + i);
            letzte = Besucher.wohin(besucher.amtAnmelden("j.krause", "falsch-" + i));
        }
        assertThat(letzte).isEqualTo("/amt/anmelden?spaeter");
    }

    @Test
    void eineZweiteAnfrageLaesstSichNichtHineinschmuggeln() throws Exception {
        String schmuggel = "GET /schmuggel HTTP/1.1\r\nHost: x\r\n\r\n";
        for (var kopf :
                List.of(
                        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                        "Transfer-Encoding: chunked\r\nContent-Length: "
                                + (5 + schmuggel.length())
                                + "\r\n",
                        "Content-Length: 5\r\nContent-Length: 6\r\n",
                        "Content-Length: +5\r\n",
                        "Transfer-Encoding: xchunked\r\n",
                        "Transfer-Encoding : chunked\r\n",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n")) {
            var antworten =
                    roh(
                            "POST / HTTP/1.1\r\nHost: localhost\r\n"
                                    + kopf
                                    + "\r\n0\r\n\r\n"
                                    + schmuggel);
            assertThat(antworten.split("HTTP/1.1 ", -1).length - 1).as(kopf).isEqualTo(1);
            assertThat(antworten).as(kopf).matches("(?s)HTTP/1.1 (4\\d\\d|501).*");
        }
    }

    /// Sends bytes as they are and reads until the server closes, at most two seconds.
    private String roh(String anfrage) throws IOException {
        try (var leitung = new Socket("localhost", port)) {
            leitung.setSoTimeout(2000);
            leitung.getOutputStream().write(anfrage.getBytes(StandardCharsets.ISO_8859_1));
            var text = new StringBuilder();
            byte[] stueck = new byte[8192];
            try {
                int n = leitung.getInputStream().read(stueck);
                while (n > 0) {
                    text.append(new String(stueck, 0, n, StandardCharsets.ISO_8859_1));
                    n = leitung.getInputStream().read(stueck);
                }
            } catch (java.net.SocketTimeoutException nichtsMehr) {
                text.append("");
            }
            return text.toString();
        }
    }
}
