package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person at a browser without JavaScript: keeps cookies, fills in forms, follows what she is led
/// to.
public final class Mensch {

    private static final Pattern VERBORGEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private static final AtomicInteger MENSCHEN = new AtomicInteger();

    private final String anfang;
    private final HttpClient browser;
    private final CookieManager kekse = new CookieManager();

    /// What is on the screen.
    ///
    /// @param pfad its address
    /// @param status of the answer
    /// @param html the page
    public record Blick(String pfad, int status, String html) {

        /// The hidden inputs of its forms.
        public Map<String, String> verborgen() {
            var felder = new LinkedHashMap<String, String>();
            VERBORGEN.matcher(html).results().forEach(t -> felder.put(t.group(1), t.group(2)));
            return felder;
        }

        /// The same with those that stand there several times.
        public List<Map.Entry<String, String>> alleVerborgenen() {
            return VERBORGEN
                    .matcher(html)
                    .results()
                    .map(t -> Map.entry(t.group(1), t.group(2)))
                    .toList();
        }

        /// The text that is emphasised as secret, in order: reference, PIN.
        List<String> geheim() {
            return Pattern.compile("class=\"dk-geheim\">([^<]+)<")
                    .matcher(html)
                    .results()
                    .map(t -> t.group(1))
                    .toList();
        }
    }

    /// @param anfang address of the town
    public Mensch(String anfang) {
        this.anfang = anfang;
        this.browser =
                HttpClient.newBuilder()
                        .cookieHandler(kekse)
                        .localAddress(eigeneAdresse(MENSCHEN.incrementAndGet()))
                        .build();
    }

    /// Everybody comes from an address of her own: nobody pays for the wrong PINs of others.
    private static InetAddress eigeneAdresse(int nummer) {
        try {
            return InetAddress.getByAddress(
                    new byte[] {127, 1, (byte) (nummer / 200), (byte) (nummer % 200 + 1)});
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<byte[]> roh(HttpRequest.Builder anfrage) {
        try {
            return browser.send(anfrage.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Opens a page and follows where it leads.
    public Blick oeffnen(String pfad) {
        return folgen(roh(HttpRequest.newBuilder(adresse(pfad))));
    }

    /// What the browser keeps for the town.
    List<String> cookies() {
        return kekse.getCookieStore().getCookies().stream().map(c -> c.getValue()).toList();
    }

    /// The same as one header.
    String kekse() {
        return kekse.getCookieStore().getCookies().stream()
                .map(c -> c.getName() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }

    /// Sends a form and follows where it leads.
    public Blick senden(String pfad, Map<String, String> felder) {
        return folgen(absenden(pfad, felder));
    }

    /// Sends a form of which some inputs stand there several times.
    public Blick senden(String pfad, List<Map.Entry<String, String>> felder) {
        var rumpf =
                felder.stream()
                        .map(f -> kodiert(Map.of(f.getKey(), f.getValue())))
                        .collect(Collectors.joining("&"));
        return folgen(
                roh(
                        HttpRequest.newBuilder(adresse(pfad))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(rumpf))));
    }

    /// Sends a form and looks at the bare answer.
    HttpResponse<byte[]> absenden(String pfad, Map<String, String> felder) {
        return roh(
                HttpRequest.newBuilder(adresse(pfad))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(kodiert(felder))));
    }

    /// Fills in the form that is on the screen and presses a button.
    public Blick ausfuellen(Blick seite, Map<String, String> antworten, String knopf) {
        var felder = new LinkedHashMap<>(seite.verborgen());
        felder.putAll(antworten);
        felder.put("aktion", knopf);
        return senden(seite.pfad(), felder);
    }

    /// Sends the form that is on the screen with files.
    public Blick hochladen(Blick seite, String feld, Map<String, byte[]> dateien, String knopf) {
        var felder = new LinkedHashMap<>(seite.verborgen());
        felder.put("aktion", knopf);
        var grenze = "grenze8f3a";
        var inhalt = new ByteArrayOutputStream();
        felder.forEach((n, w) ->
                teil(inhalt, grenze, "name=\"" + n + "\"", w.getBytes(StandardCharsets.UTF_8)));
        dateien.forEach((name, bytes) ->
                teil(inhalt, grenze, "name=\"" + feld + "\"; filename=\"" + name + "\"", bytes));
        inhalt.writeBytes(("--" + grenze + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return folgen(
                roh(
                        HttpRequest.newBuilder(adresse(seite.pfad()))
                                .header("Content-Type", "multipart/form-data; boundary=" + grenze)
                                .POST(BodyPublishers.ofByteArray(inhalt.toByteArray()))));
    }

    private static void teil(
            ByteArrayOutputStream inhalt, String grenze, String kopf, byte[] bytes) {
        inhalt.writeBytes(
                ("--" + grenze + "\r\nContent-Disposition: form-data; " + kopf + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        inhalt.writeBytes(bytes);
        inhalt.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /// The token that every form carries.
    public String zeichen() {
        return oeffnen("/antraege/fortsetzen").verborgen().getOrDefault("_csrf", "");
    }

    private Blick folgen(HttpResponse<byte[]> antwort) {
        var jetzt = antwort;
        for (int i = 0; i < 5 && jetzt.statusCode() / 100 == 3; i++) {
            var ziel = jetzt.uri().resolve(jetzt.headers().firstValue("Location").orElseThrow());
            jetzt = roh(HttpRequest.newBuilder(ohneAnker(ziel)));
        }
        assertThat(jetzt.statusCode()).as(jetzt.uri().toString()).isLessThan(500);
        return new Blick(
                jetzt.uri().getRawPath(),
                jetzt.statusCode(),
                new String(jetzt.body(), StandardCharsets.UTF_8));
    }

    private static URI ohneAnker(URI ziel) {
        return URI.create(ziel.toString().replaceAll("#.*", ""));
    }

    private URI adresse(String pfad) {
        return URI.create(pfad.startsWith("http") ? pfad : anfang + pfad);
    }

    static String kodiert(Map<String, String> felder) {
        var paare = new ArrayList<String>();
        felder.forEach((n, w) ->
                paare.add(
                        URLEncoder.encode(n, StandardCharsets.UTF_8)
                                + "="
                                + URLEncoder.encode(w, StandardCharsets.UTF_8)));
        return paare.stream().collect(Collectors.joining("&"));
    }
}
