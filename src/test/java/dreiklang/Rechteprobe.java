package dreiklang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// Somebody who tries every address, and reads what comes back whatever its form.
public final class Rechteprobe {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String GRENZE = "grenze-der-probe";

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String stadt;
    private String token = "";

    /// @param stadt address of the running town
    public Rechteprobe(String stadt) {
        this.stadt = stadt;
    }

    /// What came back.
    public record Antwort(int status, String ort, String text) {}

    /// Signs in.
    public void anmelden(String seite, String feld, String name, String kennwort, String danach) {
        merken(seite);
        senden(seite, feld + "=" + kodiert(name) + "&kennwort=" + kodiert(kennwort));
        merken(danach);
    }

    /// Keeps the form token of a page.
    public void merken(String seite) {
        var treffer = TOKEN.matcher(holen(seite).text());
        if (treffer.find()) {
            token = treffer.group(1);
        }
    }

    /// Asks for a page or a file.
    public Antwort holen(String pfad) {
        return antwort(HttpRequest.newBuilder(URI.create(stadt + pfad)).build());
    }

    /// Sends a form.
    ///
    /// @param felder as they go over the wire, without the token
    public Antwort senden(String pfad, String felder) {
        return antwort(
                HttpRequest.newBuilder(URI.create(stadt + pfad))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + kodiert(token) + "&" + felder))
                        .build());
    }

    /// Sends a form with a small text file in every field for files there is.
    ///
    /// @param felder as [#senden(String, String)] takes them
    public Antwort hochladen(String pfad, String felder, List<String> dateifelder) {
        var teile = new StringBuilder();
        for (var paar : ("_csrf=" + kodiert(token) + "&" + felder).split("&")) {
            int gleich = paar.indexOf('=');
            teil(teile, "name=\"" + paar.substring(0, gleich) + '"');
            teile.append(URLDecoder.decode(paar.substring(gleich + 1), StandardCharsets.UTF_8));
        }
        for (var feld : dateifelder) {
            teil(teile, "name=\"" + feld + "\"; filename=\"probe.txt\"");
            teile.append("Probe");
        }
        return antwort(
                HttpRequest.newBuilder(URI.create(stadt + pfad))
                        .header("Content-Type", "multipart/form-data; boundary=" + GRENZE)
                        .POST(BodyPublishers.ofString(teile + "\r\n--" + GRENZE + "--\r\n"))
                        .build());
    }

    private static void teil(StringBuilder teile, String kopf) {
        teile.append("\r\n--").append(GRENZE).append("\r\n");
        teile.append("Content-Disposition: form-data; ").append(kopf).append("\r\n\r\n");
    }

    private Antwort antwort(HttpRequest anfrage) {
        try {
            var antwort = browser.send(anfrage, BodyHandlers.ofByteArray());
            return new Antwort(
                    antwort.statusCode(),
                    antwort.headers().firstValue("Location").orElse(""),
                    antwort.headers() + text(antwort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> antwort) throws IOException {
        byte[] inhalt = antwort.body();
        var anfang = new String(inhalt, 0, Math.min(4, inhalt.length), StandardCharsets.ISO_8859_1);
        if (anfang.equals("%PDF")) {
            try (var pdf = Loader.loadPDF(inhalt)) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        return anfang.startsWith("PK")
                ? ausgepackt(inhalt)
                : new String(inhalt, StandardCharsets.UTF_8);
    }

    private static String ausgepackt(byte[] inhalt) throws IOException {
        var text = new StringBuilder();
        var datei = Files.createTempFile("antwort", ".zip");
        try {
            Files.write(datei, inhalt);
            try (var zip = new ZipFile(datei.toFile())) {
                for (var e : Collections.list(zip.entries())) {
                    var teil = zip.getInputStream(e).readAllBytes();
                    text.append(e.getName()).append(new String(teil, StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(datei);
        }
        return text.toString();
    }

    private static String kodiert(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
