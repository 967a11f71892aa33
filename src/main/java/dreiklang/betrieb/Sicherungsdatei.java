package dreiklang.betrieb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A backup being written: one zip file whose last entry lists the SHA-256 of all others.
///
/// It carries its name only when it is complete and on disk.
final class Sicherungsdatei implements AutoCloseable {

    /// Entry with the checksums, one line each: SHA-256, two blanks, name.
    static final String LISTE = "pruefsummen.txt";

    private final Path ziel;
    private final Path neu;
    private final ZipOutputStream zip;
    private final StringBuilder liste = new StringBuilder();
    private int anzahl;
    private long bytes;

    private Sicherungsdatei(Path ziel, Path neu, OutputStream aus) {
        this.ziel = ziel;
        this.neu = neu;
        this.zip = new ZipOutputStream(aus, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /// Begins a backup.
    ///
    /// @throws Startfehler M-120 when the file exists
    static Sicherungsdatei beginnen(Path ziel) throws IOException {
        if (Files.exists(ziel)) {
            throw new Startfehler(
                    120, "Die Datei " + ziel + " gibt es schon. Bitte einen anderen Namen wählen.");
        }
        var neu = ziel.resolveSibling(ziel.getFileName() + ".unfertig");
        Files.deleteIfExists(neu);
        Files.createFile(neu, Datenverzeichnis.Rechte.NUR_ICH);
        var aus = new java.io.BufferedOutputStream(Files.newOutputStream(neu), 1 << 16);
        return new Sicherungsdatei(ziel, neu, aus);
    }

    /// Takes in a file; one that has just vanished is left out.
    ///
    /// @param name name in the backup
    void datei(String name, Path quelle) throws IOException {
        try (var inhalt = Files.newInputStream(quelle)) {
            eintrag(name, inhalt);
        } catch (NoSuchFileException e) {
            // Removed by its owner since it was listed; then nobody refers to it.
            return;
        }
    }

    /// Takes in a text.
    void text(String name, String inhalt) throws IOException {
        eintrag(name, new java.io.ByteArrayInputStream(inhalt.getBytes(StandardCharsets.UTF_8)));
    }

    private void eintrag(String name, InputStream inhalt) throws IOException {
        var summe = sha256();
        zip.putNextEntry(new ZipEntry(name));
        bytes += inhalt.transferTo(new DigestOutputStream(new Offenhaltend(zip), summe));
        zip.closeEntry();
        anzahl++;
        liste.append(HexFormat.of().formatHex(summe.digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    /// Number of entries so far.
    int anzahl() {
        return anzahl;
    }

    /// Bytes taken in so far, uncompressed.
    long bytes() {
        return bytes;
    }

    /// Writes the list, forces everything to disk and gives the file its name.
    void abschliessen() throws IOException {
        zip.putNextEntry(new ZipEntry(LISTE));
        zip.write(liste.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
        try (var kanal = FileChannel.open(neu, StandardOpenOption.WRITE)) {
            kanal.force(true);
        }
        Files.move(neu, ziel, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Removes what was not completed.
    @Override
    public void close() {
        try {
            if (Files.exists(neu)) {
                Files.delete(neu);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The algorithm of all checksums.
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Passes on to the zip without closing it.
    private static final class Offenhaltend extends java.io.FilterOutputStream {

        Offenhaltend(OutputStream aus) {
            super(aus);
        }

        @Override
        public void write(byte[] b, int ab, int laenge) throws IOException {
            out.write(b, ab, laenge);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
