package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AmtsseitenTest extends Stadttest {

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void dieSeitenDesAmtsLassenSichOeffnen() {
        anmelden("a.berger");
        for (String pfad :
                List.of(
                        "/amt",
                        "/amt/vorgaenge",
                        "/amt/vorgaenge?suche=feld%20*'%26&stand=ENTSCHIEDEN&wessen=meine&blatt=2",
                        "/amt/akten",
                        "/amt/akten?suche=36.20",
                        "/amt/meine-vorgaenge",
                        "/amt?sprache=en")) {
            var antwort = holen(pfad);
            assertThat(antwort.statusCode()).as(pfad).isEqualTo(200);
            assertThat(antwort.body())
                    .as(pfad)
                    .containsOnlyOnce("<h1>")
                    .doesNotContain("vorgang.")
                    .doesNotContain("akte.t");
        }
    }

    @Test
    void wasEsNichtGibtUndUnsinnGebenNieEineStoerung() {
        anmelden("a.berger");
        for (String pfad :
                List.of(
                        "/amt/vorgaenge/" + UUID.randomUUID(),
                        "/amt/vorgaenge/quatsch",
                        "/amt/akten/quatsch",
                        "/amt/akten/quatsch/blatt/x",
                        "/amt/meine-vorgaenge/" + UUID.randomUUID())) {
            assertThat(holen(pfad).statusCode()).as(pfad).isBetween(400, 404);
        }
        assertThat(holen("/amt/akten?suche=%00%01").statusCode()).isLessThan(500);
        assertThat(holen("/amt/vorgaenge?blatt=-1&stand=x&leistung=%00").statusCode())
                .isLessThan(500);
    }

    private void anmelden(String name) {
        var seite = holen("/amt/anmelden");
        var zeichen = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(seite.body());
        assertThat(zeichen.find()).isTrue();
        var anfrage =
                HttpRequest.newBuilder(URI.create(adresse("/amt/anmelden")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "_csrf="
                                                + zeichen.group(1)
                                                + "&anmeldename="
                                                + name
                                                + "&kennwort=lindenau-2026%21"))
                        .build();
        assertThat(senden(anfrage).statusCode()).isLessThan(400);
    }

    private HttpResponse<String> holen(String pfad) {
        return senden(HttpRequest.newBuilder(URI.create(adresse(pfad))).build());
    }

    private HttpResponse<String> senden(HttpRequest anfrage) {
        try {
            return browser.send(anfrage, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
