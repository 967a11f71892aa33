package dreiklang.ausdruck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The decision tables of a Leistungspaket, by name.
public final class Tafeln {

    /// Where they lie in the package.
    public static final String ORDNER = "tafeln/";

    private static final String ENDUNG = ".dmn";

    private final Map<String, Tafel> tafeln;

    private Tafeln(Map<String, Tafel> tafeln) {
        this.tafeln = tafeln;
    }

    /// The tables that can be read; what is wrong with the others is said when the package is
    /// checked.
    ///
    /// @param dateien files of the package
    /// @param felder names of the questions that can be asked for
    public static Tafeln aus(Map<String, byte[]> dateien, Set<String> felder) {
        var tafeln = new TreeMap<String, Tafel>();
        dateien.forEach((datei, inhalt) ->
                name(datei)
                        .flatMap(n -> Tafel.ungeprueft(datei, inhalt, felder))
                        .ifPresent(t -> tafeln.put(name(datei).orElseThrow(), t)));
        return new Tafeln(tafeln);
    }

    /// The name of the table in that file; empty for other files.
    public static Optional<String> name(String datei) {
        return datei.startsWith(ORDNER) && datei.endsWith(ENDUNG)
                ? Optional.of(datei.substring(ORDNER.length(), datei.length() - ENDUNG.length()))
                : Optional.empty();
    }

    /// The table of that name.
    public Optional<Tafel> tafel(String name) {
        return Optional.ofNullable(tafeln.get(name));
    }

    /// The tables by name, in alphabetical order.
    public Map<String, Tafel> alle() {
        return Map.copyOf(tafeln);
    }

    /// Under which names conditions can ask for what follows: `tafel.NAME.AUSGABE`.
    public Set<String> namen() {
        return tafeln.entrySet().stream()
                .flatMap(t -> t.getValue().ausgaben().stream().map(a -> wert(t.getKey(), a)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The answers with what follows from them, under the names of [#namen].
    public Map<String, List<String>> ergaenzt(Map<String, List<String>> antworten) {
        var alle = new LinkedHashMap<>(antworten);
        tafeln.forEach((name, tafel) ->
                tafel.schliessen(antworten).stream()
                        .flatMap(s -> s.werte().entrySet().stream())
                        .forEach(w -> alle.put(wert(name, w.getKey()), List.of(w.getValue()))));
        return alle;
    }

    private static String wert(String tafel, String ausgabe) {
        return Stream.of("tafel", tafel, ausgabe).collect(Collectors.joining("."));
    }
}
