package dreiklang.formular;

import dreiklang.basis.YamlKnoten;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What every Formular asks in the same way: a person, an Anschrift.
final class Standardfelder {

    private static final Map<String, YamlKnoten> BAUSTEINE = lesen();

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

    private static Map<String, YamlKnoten> lesen() {
        var datei = "/formular/bausteine.yaml";
        try (var strom = Objects.requireNonNull(Standardfelder.class.getResourceAsStream(datei))) {
            return YamlKnoten.lesen(datei, strom.readAllBytes()).eintraege();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
