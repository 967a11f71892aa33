package dreiklang.volltext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;

/// Indexes in folders of this machine.
final class Luceneort implements Indexort {

    private final Path wurzel;

    Luceneort(Path wurzel) {
        this.wurzel = wurzel;
    }

    @Override
    public Aktenindex oeffnen(String name) throws IOException {
        return Luceneindex.oeffnen(wurzel.resolve(name));
    }

    @Override
    public boolean brauchbar(String name) {
        return Luceneindex.brauchbar(wurzel.resolve(name));
    }

    @Override
    public void nur(Collection<String> namen) throws IOException {
        if (!Files.isDirectory(wurzel)) {
            return;
        }
        try (var alle = Files.list(wurzel)) {
            for (var ordner : alle.toList()) {
                if (!namen.contains(ordner.getFileName().toString())) {
                    entfernen(ordner);
                }
            }
        }
    }

    private static void entfernen(Path ordner) throws IOException {
        try (var alle = Files.walk(ordner)) {
            for (var datei : alle.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(datei);
            }
        }
    }

    @Override
    public String maschine() {
        return "Lucene";
    }
}
