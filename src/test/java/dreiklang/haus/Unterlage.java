package dreiklang.haus;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A generated paper below a folder of the project: compared with what is committed, rewritten when
/// it is outdated.
record Unterlage(Path ordner) {

    static final Unterlage DOCS = new Unterlage(Path.of("docs"));

    /// Fails when the paper was outdated; it is rewritten then, so that committing it is enough.
    void pruefe(String name, String soll) {
        try {
            var datei = ordner.resolve(name);
            var ist = Files.exists(datei) ? Files.readString(datei) : "";
            if (!ist.equals(soll)) {
                Files.writeString(datei, soll);
                fail(datei + " was outdated and has been written anew: look at it and commit it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
