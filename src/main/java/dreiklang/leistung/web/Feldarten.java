package dreiklang.leistung.web;

import dreiklang.formular.Abschnitt;
import dreiklang.formular.Feldart;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kinds of questions as the editor names them.
public final class Feldarten {

    /// Words behind `art` that have a name for people.
    public static final Set<String> BEKANNT =
            Stream.concat(
                            Stream.of("person", "anschrift", "ort"),
                            Arrays.stream(Feldart.values())
                                    .map(a -> a.name().toLowerCase(Locale.ROOT)))
                    .collect(Collectors.toUnmodifiableSet());

    private Feldarten() {}

    /// Question → answer; the same question twice gets a number.
    public static Map<String, String> angaben(Abschnitt abschnitt) {
        var werte = new LinkedHashMap<String, String>();
        for (var angabe : abschnitt.angaben()) {
            var frage = angabe.frage();
            for (int i = 2; werte.containsKey(frage); i++) {
                frage = angabe.frage() + " (" + i + ")";
            }
            werte.put(frage, angabe.antwort());
        }
        return werte;
    }
}
