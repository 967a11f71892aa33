package dreiklang.ausdruck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One test of a rule: nothing but literals, comparisons and ranges of FEEL. There are no names in
/// it, so nothing can be called.
///
/// @param text as the engine gets it, `-` for anything
/// @param werte the literals in it, as they stand
record Tafelzelle(String text, List<String> werte) {

    private static final int LAENGE = 500;
    private static final String ZAHL = "-?[0-9]{1,12}(?:\\.[0-9]{1,6})?";
    private static final String TEXT = "\"[^\"\\\\\\p{Cntrl}]{0,100}+\"";
    private static final String TAG = "date\\(\"[0-9]{4}-[0-9]{2}-[0-9]{2}\"\\)";
    private static final Pattern WORT = Pattern.compile(TEXT + "|" + TAG + "|" + ZAHL);

    /// The test, if it holds nothing but what is allowed for that kind of value.
    static Optional<Tafelzelle> test(String roh, Tafelinhalt.Art art) {
        String text = roh.strip();
        if (text.isEmpty() || text.equals("-")) {
            return Optional.of(new Tafelzelle("-", List.of()));
        }
        return text.length() <= LAENGE && form(art).matcher(text).matches()
                ? Optional.of(new Tafelzelle(text, worte(text)))
                : Optional.empty();
    }

    /// A literal of that kind, as text without quotation marks.
    static Optional<String> wert(String roh, Tafelinhalt.Art art) {
        String text = roh.strip();
        return switch (art) {
            case ZAHL -> Optional.of(text).filter(t -> t.matches(ZAHL));
            case JANEIN -> Optional.of(text).filter(t -> t.matches("true|false"));
            case TEXT ->
                    Optional.of(text)
                            .filter(t -> t.matches(TEXT))
                            .map(t -> t.substring(1, t.length() - 1));
            case TAG -> Optional.empty();
        };
    }

    private static Pattern form(Tafelinhalt.Art art) {
        return switch (art) {
            case TEXT -> liste(TEXT, false);
            case ZAHL -> liste(ZAHL, true);
            case TAG -> liste(TAG, true);
            case JANEIN -> Pattern.compile("true|false");
        };
    }

    private static Pattern liste(String wert, boolean ordnung) {
        String glied =
                ordnung
                        ? "(?:(?:<=|>=|<|>)?\\s*"
                                + wert
                                + "|[\\[(\\]]\\s*"
                                + wert
                                + "\\s*\\.\\.\\s*"
                                + wert
                                + "\\s*[\\])\\[])"
                        : wert;
        String reihe = glied + "(?:\\s*,\\s*" + glied + "){0,40}+";
        return Pattern.compile(reihe + "|not\\(\\s*(?:" + reihe + ")\\s*\\)");
    }

    private static List<String> worte(String text) {
        var worte = new ArrayList<String>();
        var fund = WORT.matcher(text);
        while (fund.find()) {
            worte.add(
                    fund.group()
                            .replaceFirst("^date\\(\"", "")
                            .replaceFirst("\"\\)$", "")
                            .replace("\"", ""));
        }
        return List.copyOf(worte);
    }
}
