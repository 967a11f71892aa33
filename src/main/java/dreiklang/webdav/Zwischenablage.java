package dreiklang.webdav;

import dreiklang.basis.Speicherplatz;
import dreiklang.basis.Zufall;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The temporary files of the signed-in person: written through to the disk, seen by nobody else,
/// gone after a day. They become content of an Akte only when they get a proper name, and are
/// checked then like every other file.
@Component
class Zwischenablage {

    private static final Logger LOG = LoggerFactory.getLogger(Zwischenablage.class);
    private static final Duration KARENZ = Duration.ofHours(1);

    /// A file's age is the machine's affair; the program's clock can be pushed forward in the demo.
    private static final Clock MASCHINE = Clock.systemUTC();

    private final ZwischenRepository ablage;
    private final WebdavEinstellungen einstellungen;
    private final Konten konten;
    private final Speicherplatz platz;
    private final Clock uhr;
    private final Path ordner;

    Zwischenablage(
            ZwischenRepository ablage,
            WebdavEinstellungen einstellungen,
            Konten konten,
            Speicherplatz platz,
            Clock uhr,
            @Value("${dreiklang.daten}") Path daten) {
        this.ablage = ablage;
        this.einstellungen = einstellungen;
        this.konten = konten;
        this.platz = platz;
        this.uhr = uhr;
        this.ordner = daten.resolve("webdav");
    }

    private UUID person() {
        if (konten.aktuell() instanceof Handelnder.Amtsperson amt) {
            return amt.person().id().wert();
        }
        throw new Absage(403, "K-278");
    }

    List<Zwischenstueck> alle(String akte) {
        return ablage.alle(person(), akte);
    }

    /// Takes bytes in; they are on the disk when this returns.
    void schreiben(String akte, String name, InputStream strom, Optional<Zwischenstueck> bisher) {
        platz.dateienPruefen();
        long frei = einstellungen.zwischen().toBytes() - ablage.belegt(person());
        try {
            Files.createDirectories(ordner);
            var datei = HexFormat.of().formatHex(Zufall.bytes(16));
            long groesse = kopieren(strom, ordner.resolve(datei), frei);
            halten(
                    new Zwischenstueck(
                            akte,
                            name,
                            groesse == 0 ? "" : datei,
                            groesse,
                            bisher.flatMap(Zwischenstueck::blatt),
                            bisher.flatMap(Zwischenstueck::verdeckt),
                            uhr.instant(),
                            bisher.flatMap(Zwischenstueck::marke),
                            bisher.flatMap(Zwischenstueck::frist)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long kopieren(InputStream strom, Path ziel, long hoechstens) throws IOException {
        byte[] puffer = new byte[64 * 1024];
        long groesse = 0;
        boolean fertig = false;
        try (var kanal =
                FileChannel.open(ziel, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int n = strom.read(puffer); n >= 0; n = strom.read(puffer)) {
                groesse += n;
                if (groesse > hoechstens) {
                    throw new Absage(507, "K-276");
                }
                var stueck = ByteBuffer.wrap(puffer, 0, n);
                while (stueck.hasRemaining()) {
                    kanal.write(stueck);
                }
            }
            kanal.force(true);
            fertig = groesse > 0;
        } finally {
            if (!fertig) {
                Files.deleteIfExists(ziel);
            }
        }
        return groesse;
    }

    void halten(Zwischenstueck stueck) {
        ablage.halten(person(), stueck);
    }

    /// A name without bytes.
    Zwischenstueck leer(String akte, String name) {
        var neu =
                new Zwischenstueck(
                        akte,
                        name,
                        "",
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        uhr.instant(),
                        Optional.empty(),
                        Optional.empty());
        halten(neu);
        return neu;
    }

    InputStream oeffnen(Zwischenstueck stueck) {
        try {
            return stueck.datei().isEmpty()
                    ? InputStream.nullInputStream()
                    : Files.newInputStream(ordner.resolve(stueck.datei()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void entfernen(Zwischenstueck stueck) {
        ablage.entfernen(person(), stueck.akte(), stueck.name());
    }

    /// Removes what is too old, and bytes no row names; an hour is left to whoever writes just now.
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void aufraeumen() {
        int alte = ablage.vergessen(uhr.instant().minus(einstellungen.leben()));
        if (!Files.isDirectory(ordner)) {
            return;
        }
        var grenze = MASCHINE.instant().minus(KARENZ);
        try (var dateien = Files.list(ordner)) {
            for (var datei : dateien.toList()) {
                if (Files.getLastModifiedTime(datei).toInstant().isBefore(grenze)
                        && !ablage.gebraucht(datei.getFileName().toString())) {
                    Files.deleteIfExists(datei);
                }
            }
        } catch (IOException e) {
            LOG.warn("temporary files of programs could not be removed", e);
        }
        LOG.debug("{} temporary files of programs forgotten", alte);
    }
}
