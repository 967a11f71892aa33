package dreiklang.betrieb;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// How fast the pages come at 50 requests a second, and how heavy the start page is.
final class Seitenmessung {

    private static final int JE_SEKUNDE = 50;
    private static final int SEKUNDEN = 20;

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
                        new Seitengewicht(port, "/").bytes() / 1000));
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
}
