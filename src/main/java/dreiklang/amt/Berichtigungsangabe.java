package dreiklang.amt;

import dreiklang.formular.Abschnitt;
import dreiklang.formular.Abschnitt.Angabe;
import dreiklang.vorgang.Berichtigung;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Says below a corrected answer who corrected it, why, and what was submitted.
final class Berichtigungsangabe {

    private Berichtigungsangabe() {}

    /// @param eingereicht the answers as submitted
    /// @param letzte field → its last correction
    /// @param satz makes the sentence of a correction and what was submitted
    static List<Abschnitt> mit(
            List<Abschnitt> geltend,
            List<Abschnitt> eingereicht,
            Map<String, Berichtigung> letzte,
            BiFunction<Berichtigung, String, String> satz) {
        var vorher =
                eingereicht.stream()
                        .flatMap(a -> a.angaben().stream())
                        .collect(Collectors.toMap(Angabe::feld, Angabe::antwort, (a, b) -> a));
        return geltend.stream()
                .map(a ->
                        new Abschnitt(
                                a.seite(),
                                a.titel(),
                                a.angaben().stream()
                                        .map(g -> mit(g, vorher, letzte, satz))
                                        .toList()))
                .toList();
    }

    private static Angabe mit(
            Angabe angabe,
            Map<String, String> vorher,
            Map<String, Berichtigung> letzte,
            BiFunction<Berichtigung, String, String> satz) {
        var b = letzte.get(angabe.feld());
        return b == null
                ? angabe
                : new Angabe(
                        angabe.feld(),
                        angabe.frage(),
                        angabe.antwort()
                                + "\n"
                                + satz.apply(b, vorher.getOrDefault(angabe.feld(), "")),
                        angabe.karte(),
                        angabe.zelle());
    }
}
