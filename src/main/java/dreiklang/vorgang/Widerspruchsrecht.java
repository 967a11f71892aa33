package dreiklang.vorgang;

import dreiklang.basis.YamlKnoten;
import dreiklang.vorgang.Widerspruch.Weg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the law asks of a Widerspruch, as data (`rechtsbehelf.yaml`): which way keeps the form, and
/// how long the Frist is when the Bescheid did not say that there is a remedy.
final class Widerspruchsrecht {

    private static final YamlKnoten DATEN = lesen();

    private Widerspruchsrecht() {}

    /// Whether a Widerspruch that comes this way on that day needs no signed copy. What no rule
    /// names keeps no form.
    static boolean formGewahrt(Weg weg, LocalDate tag) {
        return geltend("formen", tag).stream()
                .filter(k -> wort(k, "weg").equals(weg.name().toLowerCase(Locale.ROOT)))
                .anyMatch(k -> wort(k, "gewahrt").equals("ja"));
    }

    /// Length of the Frist in months when the Bescheid said nothing or something wrong about it.
    static int monateOhneBelehrung(LocalDate tag) {
        return geltend("ohne_belehrung", tag).stream()
                .map(k -> Integer.parseInt(wort(k, "monate")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule on " + tag));
    }

    private static List<YamlKnoten> geltend(String liste, LocalDate tag) {
        return DATEN.bei(liste).orElseThrow().liste().stream()
                .filter(k -> !tag.isBefore(LocalDate.parse(wort(k, "von"))))
                .filter(k ->
                        k.text("bis").map(LocalDate::parse).map(b -> !tag.isAfter(b)).orElse(true))
                .toList();
    }

    private static String wort(YamlKnoten knoten, String name) {
        return Optional.of(knoten)
                .flatMap(k -> k.text(name))
                .orElseThrow(() -> new IllegalStateException("rechtsbehelf.yaml lacks " + name));
    }

    private static YamlKnoten lesen() {
        try (var strom =
                Widerspruchsrecht.class.getResourceAsStream("/vorgang/rechtsbehelf.yaml")) {
            if (strom == null) {
                throw new IllegalStateException("missing in the program: rechtsbehelf.yaml");
            }
            return YamlKnoten.lesen("rechtsbehelf.yaml", strom.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
