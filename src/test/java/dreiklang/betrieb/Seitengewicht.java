package dreiklang.betrieb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// How many bytes a page needs over the wire with everything a browser loads for it: a font only
/// when the page has a letter of its range.
final class Seitengewicht {

    private static final Pattern VERWEIS =
            Pattern.compile(
                    "(?:src|href)=\"([^\"]+\\.(?:css|js|svg|png|ico|woff2|webmanifest)[^\"]*)\"");
    private static final Pattern IM_STIL = Pattern.compile("url\\([\"']?([^)\"']+)[\"']?\\)");
    private static final Pattern SCHRIFT = Pattern.compile("@font-face\\s*\\{[^}]*\\}");
    private static final Pattern BEREICH = Pattern.compile("U\\+([0-9A-F]+)(?:-([0-9A-F]+))?");

    private final int port;
    private final String seite;
    private final Set<String> geholt = new HashSet<>();
    private final ArrayDeque<String> offen = new ArrayDeque<>();
    private String buchstaben = "";
    private long bytes;

    Seitengewicht(int port, String seite) {
        this.port = port;
        this.seite = seite;
    }

    /// Bodies as they come over the wire, and the headers of the answers.
    long bytes() throws IOException, InterruptedException {
        vormerken(seite);
        try (var browser = HttpClient.newHttpClient()) {
            while (!offen.isEmpty()) {
                laden(browser, offen.poll());
            }
        }
        return bytes;
    }

    private void vormerken(String pfad) {
        if (geholt.add(pfad)) {
            offen.add(pfad);
        }
    }

    private void laden(HttpClient browser, String pfad) throws IOException, InterruptedException {
        var adresse = URI.create("http://localhost:" + port).resolve(pfad);
        var antwort =
                browser.send(
                        HttpRequest.newBuilder(adresse).header("Accept-Encoding", "gzip").build(),
                        BodyHandlers.ofByteArray());
        bytes += antwort.body().length + antwort.headers().map().toString().length();
        if (pfad.equals(seite)) {
            buchstaben = text(antwort);
            verweise(VERWEIS, buchstaben).forEach(v -> vormerken(ziel(pfad, v)));
        } else if (pfad.contains(".css")) {
            verweise(IM_STIL, gebraucht(text(antwort))).forEach(v -> vormerken(ziel(pfad, v)));
        }
    }

    private String gebraucht(String stil) {
        return SCHRIFT.matcher(stil).replaceAll(s -> trifft(s.group()) ? "$0" : "");
    }

    private boolean trifft(String schrift) {
        var bereiche =
                BEREICH.matcher(schrift)
                        .results()
                        .map(b -> {
                            int von = Integer.parseInt(b.group(1), 16);
                            return List.of(
                                    von,
                                    b.group(2) == null ? von : Integer.parseInt(b.group(2), 16));
                        })
                        .toList();
        return bereiche.isEmpty()
                || buchstaben
                        .chars()
                        .anyMatch(c ->
                                bereiche.stream().anyMatch(b -> c >= b.get(0) && c <= b.get(1)));
    }

    private static Stream<String> verweise(Pattern muster, String text) {
        return muster.matcher(text)
                .results()
                .map(m -> m.group(1))
                .filter(v -> !v.startsWith("data:") && !v.startsWith("#"));
    }

    private static String ziel(String pfad, String verweis) {
        return URI.create(pfad).resolve(verweis).toString();
    }

    private static String text(HttpResponse<byte[]> antwort) throws IOException {
        boolean gepackt =
                antwort.headers().firstValue("content-encoding").orElse("").equals("gzip");
        return gepackt
                ? new String(
                        new GZIPInputStream(new ByteArrayInputStream(antwort.body()))
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                : new String(antwort.body(), StandardCharsets.UTF_8);
    }
}
