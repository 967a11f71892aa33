package dreiklang.formular;

import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What every Formular asks in the same way: a person, an Anschrift.
final class Standardfelder {

    private static final Map<String, YamlKnoten> BAUSTEINE = lesen("bausteine").eintraege();

    /// The page that asks for whom a person acts.
    static final YamlKnoten VERTRETUNG = lesen("vertretung");

    private Standardfelder() {}

    /// The questions of this kind, empty when it is none of these.
    static Optional<List<YamlKnoten>> zu(String art) {
        return Optional.ofNullable(BAUSTEINE.get(art)).map(YamlKnoten::liste);
    }

    /// Browsers may only fill in what the person says about herself (WCAG 1.3.5).
    static Feld angepasst(Feld feld, boolean selbst, boolean pflicht) {
        return new Feld(
                feld.name(),
                feld.art(),
                feld.frage(),
                feld.hilfe(),
                feld.pflicht() && pflicht,
                feld.bedingungen(),
                feld.optionen(),
                feld.grenzen(),
                selbst ? feld.autofill() : "",
                feld.teile(),
                feld.zusatz(),
                feld.stelle());
    }

    /// Whether a person may fill in this Formular for somebody else.
    static boolean mitVertretung(Kapitelleser leser, YamlKnoten wurzel) {
        var text = leser.text(wurzel, "vertretung", 20);
        if (text.isPresent() && !text.get().equals("erlaubt")) {
            leser.melde(
                    wurzel.bei("vertretung").orElse(wurzel),
                    "F-143",
                    "Hinter „vertretung“ steht „erlaubt“. Sonst lassen Sie die Zeile weg.");
        }
        return text.filter("erlaubt"::equals).isPresent();
    }

    private static YamlKnoten lesen(String name) {
        var datei = "/formular/" + name + ".yaml";
        try (var strom = Objects.requireNonNull(Standardfelder.class.getResourceAsStream(datei))) {
            return YamlKnoten.lesen(datei, strom.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
