package dreiklang.haus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The project's own files, for the tests that read them.
final class Quellen {

    static final Path JAVA = Path.of("src/main/java");
    static final Path SEITEN = Path.of("src/main/jte");

    private Quellen() {}

    static List<Path> in(Path ordner, String endung) {
        try (var alle = Files.walk(ordner)) {
            return alle.filter(p -> p.toString().endsWith(endung)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String lies(Path datei) {
        try {
            return Files.readString(datei);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
