package dreiklang.betrieb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// How long the built program needs until "bereit", and how much memory it holds then.
final class Startmessung {

    private static final int MAL = 5;

    private final Path daten;
    private final Bericht bericht;

    Startmessung(Path daten, Bericht bericht) {
        this.daten = daten;
        this.bericht = bericht;
    }

    void messen() throws IOException, InterruptedException {
        einmal(List.of());
        var mit = new long[MAL];
        var ohne = new long[MAL];
        long rss = 0;
        for (int i = 0; i < MAL; i++) {
            var gemessen = einmal(List.of());
            mit[i] = gemessen.nanos();
            rss = Math.max(rss, gemessen.rss());
            ohne[i] = einmal(List.of("-Ddreiklang.ohne-aot")).nanos();
        }
        bericht.schreiben(
                "start",
                String.format(
                        Locale.GERMANY,
                        """
                        ## Start

                        Vom Aufruf bis „bereit“ auf vorhandenen Daten, einschließlich der eingebauten Datenbank (%s, je %d Läufe im Wechsel).

                        | | Median (s) | längster (s) |
                        |---|---|---|
                        | ausgepackt und angelernt (AOT) | %.1f | %.1f |
                        | ausgepackt | %.1f | %.1f |

                        Arbeitsspeicher der JVM nach dem Start (RSS, größter Wert): %d MB. Ziel: höchstens 8 s und 400 MB.
                        """,
                        Bericht.rechner(),
                        MAL,
                        Bericht.perzentil(mit, 0.5) / 1000,
                        Bericht.perzentil(mit, 1) / 1000,
                        Bericht.perzentil(ohne, 0.5) / 1000,
                        Bericht.perzentil(ohne, 1) / 1000,
                        rss / 1024));
    }

    private record Lauf(long nanos, long rss) {}

    private Lauf einmal(List<String> eigenschaften) throws IOException, InterruptedException {
        try (var stadt = Kindprozess.stadt(daten, eigenschaften)) {
            stadt.bereit();
            long rss =
                    Files.readAllLines(Path.of("/proc/" + stadt.griff().pid() + "/status")).stream()
                            .filter(z -> z.startsWith("VmRSS"))
                            .mapToLong(z -> Long.parseLong(z.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0);
            stadt.hoeflichBeenden();
            stadt.ende(Duration.ofSeconds(60));
            return new Lauf(stadt.startdauer().toNanos(), rss);
        }
    }
}
