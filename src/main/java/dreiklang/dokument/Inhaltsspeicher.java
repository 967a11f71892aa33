package dreiklang.dokument;

import dreiklang.basis.Bruchstelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Zufall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The content store on the file system: every content once, under its SHA-256, durable before its
/// name is known.
///
/// `<daten>/dateien/eingang` holds what is being written, `<daten>/dateien/inhalt/ab/cd/<sha256>`
/// what is kept, `<daten>/dateien/beiseite` what was found not to be what its name says.
final class Inhaltsspeicher {

    private static final int PUFFER = 64 * 1024;

    /// A file's age is the machine's affair; the program's clock can be pushed forward in the demo.
    private static final Clock MASCHINE = Clock.systemUTC();

    private final Path eingang;
    private final Path inhalt;
    private final Beiseite beiseite;
    private final Set<Path> dauerhaft = ConcurrentHashMap.newKeySet();

    /// Between taking in and sweeping the same content only one may act.
    private final Object[] schloesser = Stream.generate(Object::new).limit(64).toArray();

    Inhaltsspeicher(Path wurzel) throws IOException {
        this.eingang = wurzel.resolve("eingang");
        this.inhalt = wurzel.resolve("inhalt");
        this.beiseite = new Beiseite(wurzel.resolve("beiseite"));
        Files.createDirectories(eingang);
        Files.createDirectories(inhalt);
        Beiseite.sichern(wurzel);
    }

    /// Content that was written but has no name yet.
    record Rohling(Path datei, Pruefsumme pruefsumme, long groesse) {}

    /// Writes a stream with constant memory and forces it to the disk.
    ///
    /// @param groesste most bytes that are taken
    /// @throws FachlicherFehler D-201 too large, D-202 empty
    Rohling schreiben(InputStream strom, long groesste) throws IOException {
        var datei = eingang.resolve(HexFormat.of().formatHex(Zufall.bytes(16)));
        boolean fertig = false;
        try (var kanal =
                FileChannel.open(datei, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var rechner = Pruefsumme.rechner();
            long groesse = kopieren(strom, kanal, rechner, groesste);
            if (groesse == 0) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "D-202");
            }
            kanal.force(true);
            Bruchstelle.erreicht("dokument.nach-fsync");
            fertig = true;
            return new Rohling(
                    datei, new Pruefsumme(HexFormat.of().formatHex(rechner.digest())), groesse);
        } finally {
            if (!fertig) {
                Files.deleteIfExists(datei);
            }
        }
    }

    private static long kopieren(
            InputStream strom, FileChannel kanal, MessageDigest rechner, long groesste)
            throws IOException {
        byte[] puffer = new byte[PUFFER];
        long groesse = 0;
        for (int n = strom.read(puffer); n >= 0; n = strom.read(puffer)) {
            groesse += n;
            if (groesse > groesste) {
                throw new FachlicherFehler(Fehlerart.ZU_GROSS, "D-201", groesste / (1024 * 1024));
            }
            rechner.update(puffer, 0, n);
            var stueck = ByteBuffer.wrap(puffer, 0, n);
            while (stueck.hasRemaining()) {
                kanal.write(stueck);
            }
        }
        return groesse;
    }

    /// Gives the content its name. The same content is kept once and never overwritten.
    void aufnehmen(Rohling rohling) throws IOException {
        var ziel = ort(rohling.pruefsumme());
        synchronized (schloss(rohling.pruefsumme())) {
            if (vorhanden(rohling.pruefsumme(), rohling.groesse())) {
                // The same bytes are there; from now on they count as fresh.
                Files.setLastModifiedTime(ziel, Files.getLastModifiedTime(rohling.datei()));
                Files.delete(rohling.datei());
            } else {
                ordnerAnlegen(rohling.pruefsumme());
                Files.move(rohling.datei(), ziel, StandardCopyOption.ATOMIC_MOVE);
            }
            Bruchstelle.erreicht("dokument.nach-umbenennen");
            Beiseite.sichern(ordner(rohling.pruefsumme()));
        }
        Bruchstelle.erreicht("dokument.nach-aufnahme");
    }

    /// Throws away what was written but refused.
    void verwerfen(Rohling rohling) throws IOException {
        Files.deleteIfExists(rohling.datei());
    }

    /// Opens content; the caller closes it.
    InputStream oeffnen(Pruefsumme pruefsumme) throws IOException {
        return Files.newInputStream(ort(pruefsumme));
    }

    /// Whether the content is there in full length.
    boolean vorhanden(Pruefsumme pruefsumme, long groesse) throws IOException {
        var datei = ort(pruefsumme);
        return Files.isRegularFile(datei) && Files.size(datei) == groesse;
    }

    /// Makes content count as fresh, so that the sweeper leaves it alone during a transaction.
    ///
    /// @return false when it is not there
    boolean auffrischen(Pruefsumme pruefsumme) throws IOException {
        synchronized (schloss(pruefsumme)) {
            if (!Files.exists(ort(pruefsumme))) {
                return false;
            }
            Files.setLastModifiedTime(ort(pruefsumme), FileTime.from(MASCHINE.instant()));
            return true;
        }
    }

    /// Removes content nobody refers to and remains of broken uploads, never anything younger than
    /// the age given.
    ///
    /// @param alter how old content must be by the machine's own clock
    /// @param verwaist asked under lock right before removing
    /// @return number of files removed
    int kehren(Duration alter, Predicate<Pruefsumme> verwaist) throws IOException {
        if (alter.compareTo(Duration.ofHours(24)) < 0) {
            throw new IllegalArgumentException("younger than 24 hours is never swept");
        }
        var grenze = MASCHINE.instant().minus(alter);
        int entfernt = 0;
        try (var reste = Files.newDirectoryStream(eingang)) {
            for (var datei : reste) {
                entfernt += aelter(datei, grenze) && Files.deleteIfExists(datei) ? 1 : 0;
            }
        }
        for (var name : (Iterable<String>) ordner().nach("")::iterator) {
            try (var dateien = Files.newDirectoryStream(ordner().pfad(name))) {
                for (var datei : dateien) {
                    entfernt += kehren(datei, grenze, verwaist) ? 1 : 0;
                }
            }
        }
        return entfernt;
    }

    /// Removes content nobody can refer to, and what was kept aside of it, at once.
    void vernichten(Pruefsumme summe) throws IOException {
        if (kehren(ort(summe), Instant.MAX, s -> true)) {
            Beiseite.sichern(ordner(summe));
        }
        beiseite.vernichten(summe);
    }

    private boolean kehren(Path datei, Instant grenze, Predicate<Pruefsumme> verwaist)
            throws IOException {
        if (!datei.getFileName().toString().matches("[0-9a-f]{64}") || !aelter(datei, grenze)) {
            return false;
        }
        var summe = new Pruefsumme(datei.getFileName().toString());
        synchronized (schloss(summe)) {
            return aelter(datei, grenze) && verwaist.test(summe) && Files.deleteIfExists(datei);
        }
    }

    private static boolean aelter(Path datei, Instant grenze) throws IOException {
        return Files.exists(datei) && Files.getLastModifiedTime(datei).toInstant().isBefore(grenze);
    }

    /// Puts content that is right in the place of a file that is not. That file is kept aside
    /// first; between the two steps it still has its name.
    ///
    /// @param beweis name for what is kept aside
    void ersetzen(Rohling rohling, String beweis) throws IOException {
        var summe = rohling.pruefsumme();
        synchronized (schloss(summe)) {
            beiseite.legen(ort(summe), beweis);
            Bruchstelle.erreicht("dokument.beiseite");
            // Whoever took the file away may have taken its folder, too.
            dauerhaft.remove(ordner(summe));
            ordnerAnlegen(summe);
            Files.move(rohling.datei(), ort(summe), StandardCopyOption.ATOMIC_MOVE);
            Beiseite.sichern(ordner(summe));
            Bruchstelle.erreicht("dokument.ersetzt");
        }
    }

    Beiseite beiseite() {
        return beiseite;
    }

    Inhaltsordner ordner() {
        return new Inhaltsordner(inhalt);
    }

    Path ort(Pruefsumme pruefsumme) {
        return ordner(pruefsumme).resolve(pruefsumme.hex());
    }

    private Path ordner(Pruefsumme summe) {
        return inhalt.resolve(summe.hex().substring(0, 2)).resolve(summe.hex().substring(2, 4));
    }

    private Object schloss(Pruefsumme pruefsumme) {
        return schloesser[Math.floorMod(pruefsumme.hashCode(), schloesser.length)];
    }

    /// A folder somebody else has just made may not be on the disk yet: only folders this process
    /// has seen there count.
    private void ordnerAnlegen(Pruefsumme pruefsumme) throws IOException {
        var ordner = ordner(pruefsumme);
        if (!dauerhaft.contains(ordner)) {
            Files.createDirectories(ordner);
            Beiseite.sichern(inhalt.resolve(pruefsumme.hex().substring(0, 2)));
            Beiseite.sichern(inhalt);
            dauerhaft.add(ordner);
        }
    }
}
