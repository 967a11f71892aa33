package dreiklang.vorgang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// Somebody who tries every address, and reads what comes back whatever its form.
final class Rechteprobe {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String stadt;
    private String token = "";

    Rechteprobe(String stadt) {
        this.stadt = stadt;
    }

    /// What came back.
    record Antwort(int status, String ort, String text) {}

    void anmelden(String seite, String feld, String name, String kennwort, String danach) {
        merken(seite);
        senden(seite, feld + "=" + kodiert(name) + "&kennwort=" + kodiert(kennwort));
        merken(danach);
    }

    /// Keeps the form token of a page.
    void merken(String seite) {
        var treffer = TOKEN.matcher(holen(seite).text());
        if (treffer.find()) {
            token = treffer.group(1);
        }
    }

    Antwort holen(String pfad) {
        return antwort(HttpRequest.newBuilder(URI.create(stadt + pfad)).build());
    }

    Antwort senden(String pfad, String felder) {
        return antwort(
                HttpRequest.newBuilder(URI.create(stadt + pfad))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + kodiert(token) + "&" + felder))
                        .build());
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
