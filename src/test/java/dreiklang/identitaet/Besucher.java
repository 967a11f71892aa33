package dreiklang.identitaet;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser without JavaScript: keeps cookies, sends the form token of the last
/// page, follows nothing by itself.
final class Besucher {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String stadt;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String herkunft;
    private String token = "";

    Besucher(String stadt) {
        this(stadt, "");
    }

    /// @param herkunft address a proxy says the person comes from; empty: without proxy
    Besucher(String stadt, String herkunft) {
        this.stadt = stadt;
        this.herkunft = herkunft;
    }

    HttpResponse<String> holen(String pfad) {
        return senden(anfrage(pfad).build());
    }

    HttpResponse<String> absenden(String pfad, Map<String, String> felder) {
        String inhalt =
                felder.entrySet().stream()
                        .map(f -> kodiert(f.getKey()) + "=" + kodiert(f.getValue()))
                        .collect(Collectors.joining("&", "_csrf=" + kodiert(token) + "&", ""));
        return senden(
                anfrage(pfad)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(inhalt))
                        .build());
    }

    HttpResponse<String> amtAnmelden(String name, String kennwort) {
        holen("/amt/anmelden");
        return absenden("/amt/anmelden", Map.of("anmeldename", name, "kennwort", kennwort));
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .findFirst();
    }

    void vergissCookie(String name) {
        cookie(name).ifPresent(c -> cookies.getCookieStore().remove(URI.create(stadt), c));
    }

    void setze(HttpCookie cookie) {
        cookies.getCookieStore().add(URI.create(stadt), cookie);
    }

    /// Path and query of where an answer leads to.
    static String wohin(HttpResponse<String> antwort) {
        return antwort.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(u -> u.getPath() + (u.getQuery() == null ? "" : "?" + u.getQuery()))
                .orElse("");
    }

    private HttpResponse<String> senden(HttpRequest anfrage) {
        try {
            var antwort = browser.send(anfrage, HttpResponse.BodyHandlers.ofString());
            var treffer = TOKEN.matcher(antwort.body());
            if (treffer.find()) {
                token = treffer.group(1);
            }
            return antwort;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder anfrage(String pfad) {
        var anfrage = HttpRequest.newBuilder(ziel(pfad));
        return herkunft.isEmpty() ? anfrage : anfrage.header("X-Forwarded-For", herkunft);
    }

    private URI ziel(String pfad) {
        return URI.create(pfad.startsWith("http") ? pfad : stadt + pfad);
    }

    private static String kodiert(String wert) {
        return URLEncoder.encode(wert, StandardCharsets.UTF_8);
    }
}
