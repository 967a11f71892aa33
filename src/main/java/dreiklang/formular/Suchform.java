package dreiklang.formular;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a person is helped to find what she looks for: in a long list, or while typing.
///
/// @param moeglich whether she types what she looks for
/// @param auch value of an option → other words under which it is found
/// @param vorschlaege texts that are offered while typing
/// @param filter what she has looked for, may be empty
/// @param knopf whether there is a button to look for it without JavaScript
public record Suchform(
        boolean moeglich,
        Map<String, String> auch,
        List<String> vorschlaege,
        String filter,
        boolean knopf) {

    /// Everything is seen at once.
    static final Suchform KEINE = new Suchform(false, Map.of(), List.of(), "", false);

    static Suchform von(Feld feld, Strassenverzeichnis strassen) {
        if (feld.zusatz().strasse() == Strassenrolle.STRASSE) {
            return new Suchform(false, Map.of(), strassen.vorschlaege(), "", false);
        }
        if (!feld.wirdGesucht()) {
            return KEINE;
        }
        var auch = new LinkedHashMap<String, String>();
        feld.optionen().stream()
                .filter(o -> !o.auch().isEmpty())
                .forEach(o -> auch.put(o.wert(), o.auch()));
        return new Suchform(true, auch, List.of(), "", false);
    }

    /// With a button, after she has looked for something.
    Suchform mit(String gesucht) {
        return new Suchform(moeglich, auch, vorschlaege, gesucht, true);
    }

    /// What fits, and what is chosen already.
    public Map<String, String> gefunden(Map<String, String> optionen, List<String> gewaehlt) {
        var gefunden = new LinkedHashMap<>(optionen);
        gefunden.entrySet()
                .removeIf(o ->
                        !gewaehlt.contains(o.getKey())
                                && !Wortsuche.passt(
                                        filter,
                                        o.getValue() + " " + auch.getOrDefault(o.getKey(), "")));
        return gefunden;
    }
}
