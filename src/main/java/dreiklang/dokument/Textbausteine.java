package dreiklang.dokument;

import dreiklang.basis.Befund;
import dreiklang.basis.Offen;
import dreiklang.leistung.Leistungspaket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/// The door of the text blocks: sentences that many letters share. The Kommune keeps its own in
/// `bausteine/*.md`; those of a Leistungspaket come first.
@Service
public class Textbausteine {

    /// Folder in the Kommune and in a Leistungspaket.
    static final String ORDNER = "bausteine/";

    private static final String ENDUNG = ".md";

    private volatile Map<String, String> kommune = Map.of();
    private volatile boolean geladen;

    /// Takes the text blocks of a Kommune over. One with a mistake is left out, the others count.
    ///
    /// @param ordner folder of the Kommune; `bausteine` in it may be missing
    /// @return what is wrong
    @Offen("called by the program at start")
    public List<Befund> laden(Path ordner) {
        var befunde = new ArrayList<Befund>();
        var neu = new TreeMap<String, String>();
        for (var datei : dateien(ordner.resolve(ORDNER))) {
            String name = ORDNER + datei.getFileName();
            String text = lesen(datei);
            var fehler = Vorlagenpruefer.pruefen(name, text, Vorlagenpruefer.ALLGEMEIN, Set.of());
            befunde.addAll(fehler);
            if (fehler.isEmpty()) {
                neu.put(kurz(name), text);
            }
        }
        kommune = Map.copyOf(neu);
        geladen = true;
        return befunde;
    }

    /// Text blocks by name for letters of a Leistungspaket.
    @Offen("public texts")
    public Map<String, String> fuer(Leistungspaket paket) {
        var alle = new TreeMap<>(kommune);
        paket.dateien()
                .forEach((datei, inhalt) -> {
                    if (datei.startsWith(ORDNER) && datei.endsWith(ENDUNG)) {
                        alle.put(kurz(datei), new String(inhalt, StandardCharsets.UTF_8));
                    }
                });
        return alle;
    }

    /// Text blocks of the Kommune by name.
    @Offen("public texts")
    public Map<String, String> derKommune() {
        return kommune;
    }

    /// Whether the files of the Kommune have been read; a command on the terminal runs without.
    boolean geladen() {
        return geladen;
    }

    private static String kurz(String datei) {
        return datei.substring(ORDNER.length(), datei.length() - ENDUNG.length());
    }

    private static List<Path> dateien(Path ordner) {
        if (!Files.isDirectory(ordner)) {
            return List.of();
        }
        try (var dateien = Files.list(ordner)) {
            return dateien.filter(d -> d.toString().endsWith(ENDUNG)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lesen(Path datei) {
        try {
            byte[] inhalt = Files.readAllBytes(datei);
            // One byte more than allowed is enough to be refused for its length.
            return new String(inhalt, 0, Math.min(inhalt.length, 300_000), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
