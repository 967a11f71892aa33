package dreiklang.betrieb;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// How many Antraege a second the program takes in durably, beside bare PostgreSQL writing the same
/// rows; and the pages.
final class Einreichmessung {

    private static final int LEUTE = 8;
    private static final int JE_BLOCK = 1200;
    private static final int BLOECKE = 3;

    private final Path daten;
    private final Bericht bericht;

    Einreichmessung(Path daten, Bericht bericht) {
        this.daten = daten;
        this.bericht = bericht;
    }

    /// Something that is done once for an Antrag and may take time.
    interface Arbeit {
        void tun(Leitung leitung, Antragsreise reise) throws IOException, SQLException;
    }

    void messen() throws Exception {
        try (var stadt = Kindprozess.stadt(daten, List.of())) {
            int port = stadt.bereit();
            durchgang(
                    port,
                    vorbereiten(port, 400),
                    (leitung, reise) -> reise.absendenUndPruefen(leitung));
            var eigene = new ArrayList<Block>();
            var rohe = new ArrayList<Block>();
            long nachlauf = 0;
            for (int i = 0; i < BLOECKE; i++) {
                var reisen = vorbereiten(port, JE_BLOCK);
                abwarten();
                eigene.add(
                        durchgang(
                                port,
                                reisen,
                                (leitung, reise) -> reise.absendenUndPruefen(leitung)));
                long anfang = System.nanoTime();
                abwarten();
                nachlauf += System.nanoTime() - anfang;
                try (var vergleich = new Vergleichsdatenbank(daten, LEUTE)) {
                    rohe.add(
                            durchgang(
                                    port, reisen, (leitung, reise) -> vergleich.schreiben(reise)));
                }
            }
            berichten(eigene, rohe, nachlauf);
            new Seitenmessung(port, bericht).messen();
            stadt.hoeflichBeenden();
            stadt.ende(Duration.ofSeconds(60));
        }
    }

    private void abwarten() throws IOException, SQLException {
        try (var bestand = new Bestand(daten)) {
            bestand.tatsachenUnterwegs(300);
        }
    }

    private static List<Antragsreise> vorbereiten(int port, int anzahl)
            throws InterruptedException, ExecutionException {
        var fertig = new ConcurrentLinkedQueue<Antragsreise>();
        parallel(
                LEUTE,
                nummer -> {
                    var leitung = new Leitung(port);
                    for (int i = 0; i < anzahl / LEUTE; i++) {
                        // Every Antrag is another person's; the connection is the same, as behind a
                        // proxy.
                        leitung.vergessen();
                        var reise = new Antragsreise(leitung);
                        reise.ausfuellen("B" + nummer + "-" + i);
                        reise.merken();
                        fertig.add(reise);
                    }
                });
        return List.copyOf(fertig);
    }

    /// Times of one block.
    record Block(long[] nanos, double jeSekunde) {}

    private static Block durchgang(int port, List<Antragsreise> reisen, Arbeit arbeit)
            throws InterruptedException, ExecutionException {
        var schlange = new ConcurrentLinkedQueue<>(reisen);
        var zeiten = new ConcurrentLinkedQueue<Long>();
        long anfang = System.nanoTime();
        parallel(
                LEUTE,
                nummer -> {
                    try (var leitung = new Leitung(port)) {
                        for (var reise = schlange.poll(); reise != null; reise = schlange.poll()) {
                            long start = System.nanoTime();
                            arbeit.tun(leitung, reise);
                            zeiten.add(System.nanoTime() - start);
                        }
                    }
                });
        double dauer = (System.nanoTime() - anfang) / 1e9;
        return new Block(
                zeiten.stream().mapToLong(Long::longValue).toArray(), reisen.size() / dauer);
    }

    private interface Nummeriert {
        void tun(int nummer) throws IOException, SQLException;
    }

    private static void parallel(int anzahl, Nummeriert arbeit)
            throws InterruptedException, ExecutionException {
        try (var faeden = Executors.newFixedThreadPool(anzahl)) {
            var alle = new ArrayList<Future<?>>();
            for (int i = 0; i < anzahl; i++) {
                int nummer = i;
                alle.add(
                        faeden.submit(() -> {
                            arbeit.tun(nummer);
                            return null;
                        }));
            }
            for (var eine : alle) {
                eine.get();
            }
        }
    }

    private void berichten(List<Block> eigene, List<Block> rohe, long nachlauf) throws IOException {
        double eigen = eigene.stream().mapToDouble(Block::jeSekunde).average().orElse(0);
        double roh = rohe.stream().mapToDouble(Block::jeSekunde).average().orElse(0);
        bericht.schreiben(
                "einreichen",
                String.format(
                        Locale.GERMANY,
                        """
                        ## Einreichen

                        Ein Antrag mit 15 Antworten über HTTP, dauerhaft gespeichert, 8 Personen gleichzeitig; daneben bloßes PostgreSQL mit denselben Zeilen in je
                        einer dauerhaften Transaktion, im Wechsel A-B-A-B (%s, %d × %d Anträge). Programm, Datenbank und Last teilen sich die Kerne.

                        | | je Sekunde | p50 (ms) | p95 (ms) | p99 (ms) |
                        |---|---|---|---|---|
                        | Dreiklang | %.0f | %s |
                        | bloßes PostgreSQL | %.0f | %s |

                        Anteil: %.0f %%. Bis auch alle Tatsachen bei ihren Empfängern waren, dauerte es im Mittel noch %.1f s je Block.
                        Ziel: mindestens 300 je Sekunde, p95 höchstens 60 ms, mindestens 20 %%.
                        """,
                        Bericht.rechner(),
                        BLOECKE,
                        JE_BLOCK,
                        eigen,
                        Bericht.zellen(alle(eigene)),
                        roh,
                        Bericht.zellen(alle(rohe)),
                        100 * eigen / roh,
                        nachlauf / 1e9 / BLOECKE));
    }

    private static long[] alle(List<Block> bloecke) {
        return bloecke.stream().flatMapToLong(b -> java.util.Arrays.stream(b.nanos())).toArray();
    }
}
