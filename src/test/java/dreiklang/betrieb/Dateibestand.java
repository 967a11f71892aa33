package dreiklang.betrieb;

import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// The files of the content store, looked at from outside.
final class Dateibestand {

    private final Path ordner;

    Dateibestand(Path daten) {
        this.ordner = daten.resolve("dateien");
    }

    /// Makes all files older than a day, so that nothing but the missing row decides what is swept.
    void altern() throws IOException {
        var gestern = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
        for (var datei : alle()) {
            Files.setLastModifiedTime(datei, gestern);
        }
    }

    int anzahl() throws IOException {
        return alle().size();
    }

    private List<Path> alle() throws IOException {
        try (var pfade = Files.walk(ordner)) {
            return pfade.filter(Files::isRegularFile).toList();
        }
    }

    /// Files nobody refers to: remains of uploads, and contents without a row.
    ///
    /// @param summen checksums of all rows
    List<Path> verwaiste(Collection<String> summen) throws IOException {
        var bekannt = new TreeSet<>(summen);
        return alle().stream().filter(d -> !bekannt.contains(d.getFileName().toString())).toList();
    }

    /// Rows whose bytes are missing or are others.
    List<String> falsche(Collection<String> summen) throws IOException {
        var falsche = new ArrayList<String>();
        for (var summe : summen) {
            var ort =
                    ordner.resolve("inhalt")
                            .resolve(summe.substring(0, 2))
                            .resolve(summe.substring(2, 4))
                            .resolve(summe);
            if (!Files.exists(ort)) {
                falsche.add("Zeile ohne Datei: " + summe);
            } else if (!Pruefsumme.von(Files.readAllBytes(ort)).hex().equals(summe)) {
                falsche.add("Datei mit anderem Inhalt: " + summe);
            }
        }
        return falsche;
    }
}
