package dreiklang.betrieb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// How fast the pages come at 50 requests a second, and how many bytes the start page needs in all.
final class Seitenmessung {

    private static final int JE_SEKUNDE = 50;
    private static final int SEKUNDEN = 20;
    private static final Pattern VERWEIS =
            Pattern.compile(
                    "(?:src|href)=\"([^\"]+\\.(?:css|js|svg|png|ico|woff2|webmanifest)[^\"]*)\"");
    private static final Pattern IM_STIL = Pattern.compile("url\\([\"']?([^)\"']+)[\"']?\\)");

    private final int port;
    private final Bericht bericht;

    Seitenmessung(int port, Bericht bericht) {
        this.port = port;
        this.bericht = bericht;
    }

    void messen() throws IOException, InterruptedException {
        var zeilen = new StringBuilder();
        for (var pfad :
                List.of(
                        "/",
                        "/leistungen?suche=pferd",
                        "/leistungen/reitkennzeichen",
                        "/antraege/reitkennzeichen",
                        "/anliegen")) {
            zeilen.append("| `")
                    .append(pfad)
                    .append("` | ")
                    .append(Bericht.zellen(last(pfad)))
                    .append(" |\n");
        }
        bericht.schreiben(
                "seiten",
                String.format(
                        Locale.GERMANY,
                        """
                        ## Seiten

                        Antwortzeit je Seite bei %d Anfragen je Sekunde, %d Sekunden lang (%s), von der Anfrage bis zum letzten Byte.

                        | Seite | p50 (ms) | p95 (ms) | p99 (ms) |
                        |---|---|---|---|
                        %s
                        Die Startseite braucht mit allem, was dazugehört, %d KB über die Leitung. Ziel: p95 höchstens 50 ms, höchstens 150 KB.
                        """,
                        JE_SEKUNDE,
                        SEKUNDEN,
                        Bericht.rechner(),
                        zeilen,
                        startseite() / 1000));
    }

    private long[] last(String pfad) throws InterruptedException {
        var freie = new ConcurrentLinkedQueue<Leitung>();
        var zeiten = new ConcurrentLinkedQueue<Long>();
        long anfang = System.nanoTime();
        try (var faeden = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < JE_SEKUNDE * SEKUNDEN; i++) {
                long soll = anfang + TimeUnit.SECONDS.toNanos(1) * i / JE_SEKUNDE;
                LockSupport.parkNanos(soll - System.nanoTime());
                faeden.submit(() -> {
                    var leitung = freie.poll();
                    leitung = leitung == null ? new Leitung(port) : leitung;
                    var antwort = leitung.holen(pfad);
                    if (antwort.status() == 200) {
                        zeiten.add(System.nanoTime() - soll);
                    }
                    freie.add(leitung);
                    return null;
                });
            }
        }
        freie.forEach(Leitung::close);
        if (zeiten.size() < JE_SEKUNDE * SEKUNDEN) {
            throw new IllegalStateException(pfad + ": only " + zeiten.size() + " answers were 200");
        }
        return zeiten.stream().mapToLong(Long::longValue).toArray();
    }

    private long startseite() throws IOException, InterruptedException {
        Set<String> offen = new LinkedHashSet<>(Set.of("/"));
        Set<String> geholt = new LinkedHashSet<>();
        long bytes = 0;
        try (var browser = HttpClient.newHttpClient()) {
            while (!offen.isEmpty()) {
                var pfad = offen.iterator().next();
                offen.remove(pfad);
                geholt.add(pfad);
                var antwort =
                        browser.send(
                                HttpRequest.newBuilder(
                                                URI.create("http://localhost:" + port)
                                                        .resolve(pfad))
                                        .header("Accept-Encoding", "gzip")
                                        .build(),
                                BodyHandlers.ofByteArray());
                bytes += antwort.body().length + antwort.headers().map().toString().length();
                var text =
                        antwort.headers().firstValue("content-encoding").orElse("").equals("gzip")
                                ? new String(
                                        new GZIPInputStream(
                                                        new ByteArrayInputStream(antwort.body()))
                                                .readAllBytes(),
                                        StandardCharsets.UTF_8)
                                : new String(antwort.body(), StandardCharsets.ISO_8859_1);
                for (var verweis : verweise(pfad, text)) {
                    if (!geholt.contains(verweis)) {
                        offen.add(verweis);
                    }
                }
            }
        }
        return bytes;
    }

    private static List<String> verweise(String pfad, String text) {
        var gefunden = new ArrayList<String>();
        var muster = pfad.contains(".css") ? IM_STIL : VERWEIS;
        if (pfad.equals("/") || pfad.contains(".css")) {
            muster.matcher(text)
                    .results()
                    .map(m -> m.group(1))
                    .filter(v -> !v.startsWith("data:") && !v.startsWith("#"))
                    .forEach(v -> gefunden.add(URI.create(pfad).resolve(v).toString()));
        }
        return gefunden;
    }
}
