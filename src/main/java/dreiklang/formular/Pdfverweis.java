package dreiklang.formular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What stands behind `pdf:`, so that an answer finds its way back into the form: the name of the
/// field; in a repeating group the names of all rows (`A | B`); for choices the field of each
/// answer (`ja: A | nein: B`), where one field takes several values with its value (`a: A#1 | b:
/// A#2`).
public final class Pdfverweis {

    private static final String TRENNER = " | ";

    private Pdfverweis() {}

    /// The reference to the rows of a repeating group.
    public static String zeilen(List<String> namen) {
        return String.join(TRENNER, namen);
    }

    /// The reference to the fields by answer.
    public static String antworten(Map<String, String> felderNachWert) {
        return felderNachWert.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining(TRENNER));
    }

    /// The parts of a reference that names rows.
    public static List<String> zeilen(String verweis) {
        return Arrays.asList(verweis.split(" \\| "));
    }

    /// Every field a reference names.
    public static List<String> felder(String verweis) {
        var felder = new ArrayList<String>();
        var ohneWerte = nachAntwort(verweis);
        for (var teil : ohneWerte.isEmpty() ? zeilen(verweis) : ohneWerte.values()) {
            felder.add(feld(teil));
        }
        return felder;
    }

    /// The fields by answer; empty when the reference names no answers.
    public static Map<String, String> nachAntwort(String verweis) {
        var felder = new LinkedHashMap<String, String>();
        for (var teil : zeilen(verweis)) {
            var stelle = teil.indexOf(": ");
            if (stelle < 1 || !teil.substring(0, stelle).matches("[a-z0-9][a-z0-9_-]*")) {
                return Map.of();
            }
            felder.put(teil.substring(0, stelle), teil.substring(stelle + 2));
        }
        return felder;
    }

    /// The field of a part.
    public static String feld(String teil) {
        int stelle = teil.lastIndexOf('#');
        return stelle < 1 ? teil : teil.substring(0, stelle);
    }

    /// The value a part gives its field.
    public static String wert(String teil) {
        int stelle = teil.lastIndexOf('#');
        return stelle < 1 ? "ja" : teil.substring(stelle + 1);
    }
}
