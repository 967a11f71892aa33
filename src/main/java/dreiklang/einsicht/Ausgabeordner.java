package dreiklang.einsicht;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The folder with the finished PDFs of whole Akten. What is being made has another name.
@Component
class Ausgabeordner {

    private final Path ordner;

    Ausgabeordner(EinsichtEinstellungen einstellungen) {
        this.ordner = einstellungen.ordner();
    }

    /// A place of its own for one attempt.
    Path werkstatt(AusgabeRepository.Auftrag auftrag) throws IOException {
        var platz = ordner.resolve("in-arbeit").resolve(name(auftrag.id(), auftrag.anlauf()));
        leeren(platz);
        return Files.createDirectories(platz);
    }

    private static String name(GesamtausgabeId id, int anlauf) {
        return id.wert() + "-" + anlauf;
    }

    /// Gives a finished file its name.
    void aufnehmen(GesamtausgabeId id, Path datei) throws IOException {
        Files.move(
                datei,
                ort(id),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Path ort(GesamtausgabeId id) {
        return ordner.resolve(id.wert() + ".pdf");
    }

    /// @throws NoSuchFileException when it is gone
    InputStream oeffnen(GesamtausgabeId id) throws IOException {
        return Files.newInputStream(ort(id));
    }

    /// Removes a folder with everything in it.
    static void leeren(Path platz) throws IOException {
        if (!Files.isDirectory(platz)) {
            return;
        }
        try (var reste = Files.newDirectoryStream(platz)) {
            for (var rest : reste) {
                leeren(rest);
                Files.deleteIfExists(rest);
            }
        }
        Files.deleteIfExists(platz);
    }

    /// Removes every file no order needs any more.
    void kehren(Set<UUID> gebraucht) throws IOException {
        if (!Files.isDirectory(ordner)) {
            return;
        }
        try (var dateien = Files.newDirectoryStream(ordner, "*.pdf")) {
            for (var datei : dateien) {
                var id = datei.getFileName().toString().replace(".pdf", "");
                if (gebraucht.stream().noneMatch(g -> g.toString().equals(id))) {
                    Files.deleteIfExists(datei);
                }
            }
        }
        var arbeit = ordner.resolve("in-arbeit");
        if (Files.isDirectory(arbeit)) {
            try (var plaetze = Files.newDirectoryStream(arbeit)) {
                for (var platz : plaetze) {
                    var name = platz.getFileName().toString();
                    if (gebraucht.stream().noneMatch(g -> name.startsWith(g.toString()))) {
                        leeren(platz);
                    }
                }
            }
        }
    }
}
