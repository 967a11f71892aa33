package dreiklang.betrieb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The files of the embedded PostgreSQL, unpacked once into the data directory.
///
/// @param verzeichnis where `bin`, `lib` and `share` lie
record Postgresprogramm(Path verzeichnis) {

    private static final String ARCHIV = "/postgres-linux-x86_64.txz";

    /// Unpacks the program unless it lies there already. A half unpacked one never counts.
    static Postgresprogramm bereitstellen(Datenverzeichnis daten, String version) {
        var ziel = daten.pfad("postgres-" + version);
        if (!Files.isDirectory(ziel)) {
            var neu = daten.pfad("postgres-" + version + ".neu");
            try {
                loeschen(neu);
                entpacken(neu);
                Files.move(neu, ziel, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw Datenverzeichnis.unbrauchbar(daten.wurzel(), e);
            }
        }
        return new Postgresprogramm(ziel);
    }

    /// Path of one of its programs.
    String programm(String name) {
        return verzeichnis.resolve("bin").resolve(name).toString();
    }

    private static void entpacken(Path ziel) throws IOException {
        try (InputStream roh = Postgresprogramm.class.getResourceAsStream(ARCHIV)) {
            if (roh == null) {
                throw new Startfehler(
                        112,
                        "Für diese Art von Rechner ist keine Datenbank eingebaut. Bitte mit"
                                + " --datenbank eine eigene angeben.");
            }
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(roh))) {
                for (var e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                    ablegen(tar, e, ziel);
                }
            }
        }
    }

    private static void ablegen(InputStream inhalt, TarArchiveEntry eintrag, Path wurzel)
            throws IOException {
        var ort = wurzel.resolve(eintrag.getName()).normalize();
        if (!ort.startsWith(wurzel)) {
            throw new IOException("entry outside of its directory: " + eintrag.getName());
        }
        if (eintrag.isDirectory()) {
            Files.createDirectories(ort);
            return;
        }
        Files.createDirectories(ort.getParent());
        if (eintrag.isSymbolicLink()) {
            Files.createSymbolicLink(ort, Path.of(eintrag.getLinkName()));
            return;
        }
        Files.copy(inhalt, ort);
        var rechte = (eintrag.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
        Files.setPosixFilePermissions(
                ort, java.nio.file.attribute.PosixFilePermissions.fromString(rechte));
    }

    /// Deletes a directory with everything in it, if it is there.
    static void loeschen(Path verzeichnis) throws IOException {
        if (!Files.exists(verzeichnis)) {
            return;
        }
        try (var alle = Files.walk(verzeichnis)) {
            for (var datei : alle.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(datei);
            }
        }
    }
}
