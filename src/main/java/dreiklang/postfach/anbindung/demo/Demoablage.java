package dreiklang.postfach.anbindung.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// Files of the demo: each is written whole, made durable and only then seen under its name, so
/// that no crash leaves half of one.
final class Demoablage {

    private final Path ordner;

    Demoablage(Path ordner) throws IOException {
        this.ordner = ordner.toAbsolutePath();
        Files.createDirectories(this.ordner);
    }

    boolean hat(String name) {
        return Files.exists(pfad(name));
    }

    Optional<byte[]> lesen(String name) throws IOException {
        var datei = pfad(name);
        return Files.exists(datei) ? Optional.of(Files.readAllBytes(datei)) : Optional.empty();
    }

    /// Names in a folder, sorted.
    List<String> namen(String name) throws IOException {
        var gesucht = pfad(name);
        if (!Files.isDirectory(gesucht)) {
            return List.of();
        }
        try (var inhalt = Files.list(gesucht)) {
            return inhalt.map(p -> p.getFileName().toString())
                    .filter(n -> !n.endsWith(".neu"))
                    .sorted()
                    .toList();
        }
    }

    void schreiben(String name, byte[] inhalt) throws IOException {
        var datei = pfad(name);
        Files.createDirectories(datei.getParent());
        var neu = datei.resolveSibling(datei.getFileName() + ".neu");
        Files.deleteIfExists(neu);
        Files.createFile(
                neu,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var kanal = FileChannel.open(neu, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(inhalt);
            while (rest.hasRemaining()) {
                kanal.write(rest);
            }
            kanal.force(true);
        }
        Files.move(neu, datei, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        festhalten(datei);
    }

    /// A new name is durable only when the folder is, and a new folder only when the one above is.
    private void festhalten(Path datei) throws IOException {
        var ort = datei.getParent();
        while (ort != null && ort.startsWith(ordner)) {
            try (var kanal = FileChannel.open(ort, StandardOpenOption.READ)) {
                kanal.force(true);
            }
            ort = ort.getParent();
        }
    }

    private Path pfad(String name) {
        var datei = ordner.resolve(name).normalize();
        if (!datei.startsWith(ordner) || datei.equals(ordner)) {
            throw new IllegalArgumentException("outside of the folder");
        }
        return datei;
    }
}
