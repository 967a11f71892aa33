package dreiklang.fachverfahren;

import dreiklang.basis.Zufall;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Puts a file into a folder: written beside, made durable, then renamed in one step, so that
/// nobody ever reads half a file.
final class Dateiweg implements Weg {

    private final Path ordner;

    Dateiweg(Path ordner) {
        this.ordner = ordner;
    }

    @Override
    public String senden(Sendung sendung) throws Zustellfehler {
        var ziel = ordner.resolve(sendung.dateiname());
        try {
            Files.createDirectories(ordner);
            if (Files.exists(ziel, LinkOption.NOFOLLOW_LINKS)) {
                return schonDa(ziel, sendung);
            }
            ablegen(ziel, sendung.bytes());
            return "";
        } catch (IOException e) {
            throw Zustellfehler.spaeter("In den Ordner kann nicht geschrieben werden.");
        }
    }

    private static String schonDa(Path ziel, Sendung sendung) throws IOException, Zustellfehler {
        if (Files.isRegularFile(ziel, LinkOption.NOFOLLOW_LINKS)
                && Arrays.equals(Files.readAllBytes(ziel), sendung.bytes())) {
            return "";
        }
        throw Zustellfehler.endgueltig("Unter diesem Namen liegt dort eine andere Datei.");
    }

    private void ablegen(Path ziel, byte[] inhalt) throws IOException {
        // Not a temporary file: those only their owner can read, and another program shall.
        var entwurf = ordner.resolve("." + Zufall.sprechbar(20) + ".neu");
        try {
            try (var datei =
                    FileChannel.open(
                            entwurf, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(inhalt);
                while (rest.hasRemaining()) {
                    datei.write(rest);
                }
                datei.force(true);
            }
            Files.move(entwurf, ziel, StandardCopyOption.ATOMIC_MOVE);
            dauerhaft(ordner);
        } finally {
            Files.deleteIfExists(entwurf);
        }
    }

    private static void dauerhaft(Path ordner) throws IOException {
        try (var verzeichnis = FileChannel.open(ordner, StandardOpenOption.READ)) {
            verzeichnis.force(true);
        }
    }

    @Override
    public String verbindungPruefen() throws Zustellfehler {
        try {
            Files.createDirectories(ordner);
            var probe = Files.createTempFile(ordner, ".", ".probe");
            Files.delete(probe);
            return "In den Ordner kann geschrieben werden.";
        } catch (IOException e) {
            throw Zustellfehler.spaeter("In den Ordner kann nicht geschrieben werden.");
        }
    }
}
