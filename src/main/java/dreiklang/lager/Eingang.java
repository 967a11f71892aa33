package dreiklang.lager;

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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;

/// The folder for what is on its way: written, checked, and either taken in or thrown away.
///
/// @param ordner `<daten>/dateien/eingang`
public record Eingang(Path ordner) {

    private static final int PUFFER = 64 * 1024;

    /// Content that was written but has no name yet.
    public record Rohling(Path datei, Pruefsumme pruefsumme, long groesse) {}

    /// Writes a stream with constant memory and forces it to the disk.
    ///
    /// @param groesste most bytes that are taken
    /// @throws FachlicherFehler D-201 too large, D-202 empty
    public Rohling schreiben(InputStream strom, long groesste) throws IOException {
        var datei = neu();
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

    /// A name in this folder that nobody has.
    public Path neu() {
        return ordner.resolve(HexFormat.of().formatHex(Zufall.bytes(16)));
    }

    /// Removes remains of what was broken off.
    ///
    /// @return how many
    public int kehren(Instant grenze) throws IOException {
        int entfernt = 0;
        try (var reste = Files.newDirectoryStream(ordner)) {
            for (var datei : reste) {
                entfernt += aelter(datei, grenze) && Files.deleteIfExists(datei) ? 1 : 0;
            }
        }
        return entfernt;
    }

    private static boolean aelter(Path datei, Instant grenze) throws IOException {
        try {
            return Files.getLastModifiedTime(datei).toInstant().isBefore(grenze);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
