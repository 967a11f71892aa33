package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/// A member of staff at a browser without JavaScript.
public final class Amtsbrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public void anmelden(String stadt, String name) {
        var zeichen = TOKEN.matcher(holen(stadt + "/amt/anmelden").body());
        assertThat(zeichen.find()).isTrue();
        String felder =
                "_csrf=" + zeichen.group(1) + "&anmeldename=" + name + "&kennwort=lindenau-2026%21";
        var anfrage =
                HttpRequest.newBuilder(URI.create(stadt + "/amt/anmelden"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(felder))
                        .build();
        assertThat(senden(anfrage).statusCode()).isLessThan(400);
    }

    /// Sends the form that is on that page to the same address.
    public HttpResponse<String> absenden(String seite, String felder) {
        return absenden(seite, seite, felder);
    }

    /// Sends a form that is on that page.
    ///
    /// @param ziel where the form goes
    public HttpResponse<String> absenden(String seite, String ziel, String felder) {
        var zeichen = TOKEN.matcher(holen(seite).body());
        assertThat(zeichen.find()).isTrue();
        return senden(
                HttpRequest.newBuilder(URI.create(ziel))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + zeichen.group(1) + "&" + felder))
                        .build());
    }

    /// Sends a form that is on one page to another address.
    public HttpResponse<String> absendenNach(String seite, String ziel, String felder) {
        var zeichen = TOKEN.matcher(holen(seite).body());
        assertThat(zeichen.find()).isTrue();
        return senden(
                HttpRequest.newBuilder(URI.create(ziel))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + zeichen.group(1) + "&" + felder))
                        .build());
    }

    public HttpResponse<String> holen(String adresse) {
        return senden(HttpRequest.newBuilder(URI.create(adresse)).build());
    }

    /// Sends a file by the form token of the start page.
    ///
    /// @return status of the answer
    public int hochladen(String ziel, String feld, byte[] inhalt) {
        var start = URI.create(ziel).resolve("/amt").toString();
        var zeichen = TOKEN.matcher(holen(start).body());
        assertThat(zeichen.find()).isTrue();
        var kopf =
                "--grenze\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                        + zeichen.group(1)
                        + "\r\n--grenze\r\nContent-Disposition: form-data; name=\""
                        + feld
                        + "\"; filename=\"a.txt\"\r\n\r\n";
        return senden(
                        HttpRequest.newBuilder(URI.create(ziel))
                                .header("Content-Type", "multipart/form-data; boundary=grenze")
                                .POST(
                                        BodyPublishers.concat(
                                                BodyPublishers.ofString(kopf),
                                                BodyPublishers.ofByteArray(inhalt),
                                                BodyPublishers.ofString("\r\n--grenze--\r\n")))
                                .build())
                .statusCode();
    }

    /// A download as it is.
    public byte[] bytes(String adresse) {
        return senden(
                        HttpRequest.newBuilder(URI.create(adresse)).build(),
                        BodyHandlers.ofByteArray())
                .body();
    }

    private HttpResponse<String> senden(HttpRequest anfrage) {
        return senden(anfrage, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> senden(HttpRequest anfrage, BodyHandler<T> art) {
        try {
            return browser.send(anfrage, art);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
