package dreiklang.betrieb;

import dreiklang.basis.Speicherplatz;
import dreiklang.basis.Speicherplatz.Lage;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Watches the free space: first no files, then no Antraege any more, so that the database never
/// meets a full disk.
@Component
class Speicherwaechter {

    private static final Logger LOG = LoggerFactory.getLogger(Speicherwaechter.class);

    private final Speicherplatz speicherplatz;
    private final Speichergrenzen grenzen;
    private final Path ballast;
    private final List<Path> orte;
    private volatile long frei;

    @Autowired
    Speicherwaechter(
            Speicherplatz speicherplatz,
            Speichergrenzen grenzen,
            Datenverzeichnis daten,
            @Value("${dreiklang.dateien}") Path dateien,
            MeterRegistry messwerte) {
        this(speicherplatz, grenzen, daten.wurzel(), dateien);
        messwerte.gauge("dreiklang.speicherplatz.frei", this, w -> w.frei);
        messwerte.gauge(
                "dreiklang.speicherplatz.lage", this, w -> w.speicherplatz.lage().ordinal());
    }

    Speicherwaechter(
            Speicherplatz speicherplatz, Speichergrenzen grenzen, Path daten, Path dateien) {
        this.speicherplatz = speicherplatz;
        this.grenzen = grenzen;
        this.ballast = daten.resolve("ballast");
        this.orte = List.of(daten, dateien);
        messen();
    }

    /// Measures and reports. Gives the ballast away when the end is near, takes it back when there
    /// is room.
    @Scheduled(fixedDelayString = "${dreiklang.speicherplatz.abstand}")
    final void messen() {
        try {
            var gemessen = Lage.FREI;
            long knappster = Long.MAX_VALUE;
            for (var ort : orte) {
                if (Files.exists(ort)) {
                    var platte = Files.getFileStore(ort);
                    long platz = platte.getUsableSpace();
                    knappster = Math.min(knappster, platz);
                    gemessen = schlimmer(gemessen, grenzen.lage(platz, platte.getTotalSpace()));
                }
            }
            frei = knappster;
            melden(gemessen);
            ballastFuehren(gemessen);
        } catch (IOException e) {
            LOG.error("Der freie Speicherplatz lässt sich nicht messen: {}", e.getMessage());
        }
    }

    private static Lage schlimmer(Lage a, Lage b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private void melden(Lage gemessen) {
        if (gemessen != speicherplatz.lage()) {
            LOG.warn("Speicherplatz: {} Megabyte frei, Lage jetzt {}.", frei / 1_000_000, gemessen);
            speicherplatz.melden(gemessen);
        }
    }

    private void ballastFuehren(Lage gemessen) throws IOException {
        long groesse = grenzen.ballast().toBytes();
        if (gemessen == Lage.NUR_LESEN && frei < groesse && Files.deleteIfExists(ballast)) {
            LOG.error(
                    "Der Datenträger ist fast voll; die Platzreserve von {} Megabyte ist"
                            + " freigegeben.",
                    groesse / 1_000_000);
        } else if (gemessen == Lage.FREI
                && frei > 4 * groesse
                && groesse > 0
                && !Files.exists(ballast)) {
            anlegen(groesse);
        }
    }

    private void anlegen(long groesse) throws IOException {
        var neu = ballast.resolveSibling("ballast.neu");
        var block = new byte[1 << 20];
        try (var aus = Files.newOutputStream(neu)) {
            for (long rest = groesse; rest > 0; rest -= block.length) {
                aus.write(block, 0, (int) Math.min(rest, block.length));
            }
        } catch (IOException e) {
            Files.deleteIfExists(neu);
            throw e;
        }
        Files.move(neu, ballast);
    }

    /// Bytes free on the fullest disk.
    long frei() {
        return frei;
    }
}
