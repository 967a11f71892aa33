package dreiklang.identitaet;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// What holds as soon as people reach the town by `https`, behind a proxy that ends TLS.
@TestPropertySource(properties = "dreiklang.adresse=https://service.lindenau.example")
class HttpsTest extends Stadttest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void jedesCookieIstAnDieseAdresseGebundenUndFuerSkripteUnsichtbar() throws Exception {
        var alle = new ArrayList<String>();
        alle.addAll(gesetzt(holen("/amt/anmelden?sprache=en", "")));
        alle.addAll(gesetzt(holen("/amt/vorgaenge", "")));
        var seite = holen("/leistungen/reitkennzeichen", "");
        var treffer = TOKEN.matcher(seite.body());
        assertThat(treffer.find()).isTrue();
        var kekse = String.join("; ", gesetzt(seite).stream().map(c -> c.split(";")[0]).toList());
        var beginn =
                browser.send(
                        anfrage("/antraege/reitkennzeichen", kekse)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "_csrf="
                                                        + URLEncoder.encode(
                                                                treffer.group(1),
                                                                StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(beginn.statusCode()).isEqualTo(303);
        alle.addAll(gesetzt(beginn));

        var namen =
                alle.stream()
                        .map(c -> c.replaceAll("=.*", "").replaceAll("-[0-9a-f]{8}-.*", ""))
                        .toList();
        assertThat(new HashSet<>(namen))
                .contains("__Host-sitzung", "__Host-formular", "__Host-entwurf", "__Host-sprache");
        assertThat(alle)
                .allSatisfy(c -> {
                    assertThat(c).startsWith("__Host-");
                    assertThat(c).contains("; Secure").contains("; HttpOnly").contains("Path=/");
                    assertThat(c)
                            .containsIgnoringCase("SameSite=Lax")
                            .doesNotContainIgnoringCase("Domain=");
                });
    }

    @Test
    void derBrowserMerktSichZweiJahreLangDassNurHttpsGilt() throws Exception {
        for (String pfad :
                List.of(
                        "/",
                        "/amt/anmelden",
                        "/gibt-es-nicht",
                        "/assets/gibt-es-nicht.css",
                        "/bereit")) {
            assertThat(holen(pfad, "").headers().firstValue("Strict-Transport-Security"))
                    .as(pfad)
                    .contains("max-age=63072000 ; includeSubDomains");
        }
    }

    @Test
    void ohneHttpsAmProxyWirdNichtsVersprochen() throws Exception {
        var antwort =
                browser.send(
                        HttpRequest.newBuilder(URI.create(adresse("/"))).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(antwort.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void sitzungskennungenSindLangUndNieGleich() throws Exception {
        var gesehen = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            var sitzung =
                    gesetzt(holen("/amt/vorgaenge?nr=" + i, "")).stream()
                            .filter(c -> c.startsWith("__Host-sitzung="))
                            .findFirst()
                            .orElseThrow();
            String wert = sitzung.split("[=;]")[1];
            assertThat(wert).matches("[0-9A-F]{32,}");
            gesehen.add(wert);
        }
        assertThat(gesehen).hasSize(100);
    }

    private static List<String> gesetzt(HttpResponse<String> antwort) {
        return antwort.headers().allValues("Set-Cookie");
    }

    private HttpResponse<String> holen(String pfad, String kekse) throws Exception {
        return browser.send(anfrage(pfad, kekse).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder anfrage(String pfad, String kekse) {
        var anfrage =
                HttpRequest.newBuilder(URI.create(adresse(pfad)))
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-For", "198.51.100.40");
        return kekse.isEmpty() ? anfrage : anfrage.header("Cookie", kekse);
    }
}
