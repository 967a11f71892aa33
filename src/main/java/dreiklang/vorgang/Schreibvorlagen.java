package dreiklang.vorgang;

import dreiklang.leistung.Leistungspaket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The Vorlagen a letter can begin with: those of the Leistungspaket, then the general ones of the
/// program.
@Component
class Schreibvorlagen {

    private static final String ORDNER = "vorlagen/";
    private static final String PAKET = "paket-";
    private static final List<String> ALLGEMEINE =
            List.of(
                    "freies-schreiben",
                    "eingangsbestaetigung",
                    "zwischennachricht",
                    "sachstand",
                    "anhoerung");
    private static final Pattern TITEL = Pattern.compile("^# (.+)$", Pattern.MULTILINE);

    private final Map<String, String> allgemeine = new LinkedHashMap<>();

    Schreibvorlagen() {
        for (String name : ALLGEMEINE) {
            try (var strom =
                    Schreibvorlagen.class.getResourceAsStream(
                            "/vorgang/schreiben/" + name + ".md")) {
                if (strom == null) {
                    throw new IllegalStateException("missing in the program: " + name);
                }
                allgemeine.put(name, new String(strom.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Name → text, those of the package first; Vorlagen of the Bescheid are not among them.
    Map<String, String> alle(Leistungspaket paket) {
        var alle = new LinkedHashMap<String, String>();
        new TreeMap<>(paket.dateien())
                .forEach((datei, inhalt) -> {
                    if (datei.startsWith(ORDNER)
                            && datei.endsWith(".md")
                            && !datei.startsWith(ORDNER + "bescheid")
                            && !datei.equals(ORDNER + "antwort.md")) {
                        alle.put(
                                PAKET
                                        + datei.substring(
                                                ORDNER.length(), datei.length() - ".md".length()),
                                new String(inhalt, StandardCharsets.UTF_8));
                    }
                });
        alle.putAll(allgemeine);
        return alle;
    }

    /// The first heading of a Vorlage.
    static Optional<String> titel(String text) {
        var fund = TITEL.matcher(text);
        return fund.find() ? Optional.of(fund.group(1).strip()) : Optional.empty();
    }
}
