package dreiklang.lager;

import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Where files are kept that were not what their name said, as evidence. Nothing here is ever
/// overwritten or swept; it goes only when the content itself is destroyed.
///
/// @param ordner `<daten>/dateien/beiseite`
public record Beiseite(Path ordner) {

    /// Keeps the file under another name, too; the file itself stays where it is. Doing it again
    /// changes nothing.
    public void legen(Path datei, String name) throws IOException {
        if (!Files.exists(datei, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.createDirectories(ordner);
        var ziel = ordner.resolve(name);
        if (!Files.exists(ziel)) {
            verbinden(datei, ziel);
            sichern(ziel);
            sichern(ordner);
        }
    }

    /// Whether something is kept under that name.
    public boolean hat(String name) {
        return Files.exists(ordner.resolve(name));
    }

    /// Removes what was kept of a content.
    ///
    /// @return whether there was something
    public boolean vernichten(Pruefsumme summe) throws IOException {
        boolean etwas = false;
        if (Files.isDirectory(ordner)) {
            try (var alle = Files.newDirectoryStream(ordner, summe.hex() + "-*")) {
                for (var datei : alle) {
                    etwas |= Files.deleteIfExists(datei);
                }
            }
        }
        return etwas;
    }

    /// A second name for the same file; where the file system knows no such thing, a copy.
    private void verbinden(Path datei, Path ziel) throws IOException {
        try {
            Files.createLink(ziel, datei);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            var halb = ordner.resolve(ziel.getFileName() + ".halb");
            Files.copy(datei, halb, StandardCopyOption.REPLACE_EXISTING);
            sichern(halb);
            Files.move(halb, ziel);
        }
    }

    /// Forces a file or the names in a folder to the disk.
    public static void sichern(Path pfad) throws IOException {
        try (var kanal = FileChannel.open(pfad, StandardOpenOption.READ)) {
            kanal.force(true);
        }
    }
}
