package dreiklang.formular;

import dreiklang.basis.Sprache;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds words the way people type them: small or large letters, „ae“ for „ä“, no accents, the
/// beginning of any word. `web/src/wahl.js` does the same in the browser.
final class Wortsuche {

    private static final Pattern AKZENTE = Pattern.compile("\\p{M}+");
    private static final Pattern TRENNER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wortsuche() {}

    /// Words in small letters without accents, with one space between them.
    static String form(String text) {
        var klein =
                text.toLowerCase(Locale.ROOT)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss");
        var ohne = AKZENTE.matcher(Normalizer.normalize(klein, Normalizer.Form.NFD));
        return TRENNER.matcher(ohne.replaceAll("")).replaceAll(" ").strip();
    }

    /// Whether every typed word begins a word of the text.
    static boolean passt(String getippt, String text) {
        var worte = form(text).split(" ");
        return Arrays.stream(form(getippt).split(" "))
                .allMatch(g -> Arrays.stream(worte).anyMatch(w -> w.startsWith(g)));
    }

    /// The value of the option that a person means by what she typed; what she typed when there is
    /// none or more than one.
    static String gemeint(Feld feld, String getippt) {
        if (!feld.wirdGesucht() || istWert(feld, getippt)) {
            return getippt;
        }
        var form = form(getippt);
        var nachText = werte(feld, o -> texte(o).map(Wortsuche::form).anyMatch(form::equals));
        var alle =
                nachText.isEmpty() ? werte(feld, o -> andere(o).anyMatch(form::equals)) : nachText;
        return alle.size() == 1 ? alle.getFirst() : getippt;
    }

    private static boolean istWert(Feld feld, String wert) {
        return feld.optionen().stream().anyMatch(o -> o.wert().equals(wert));
    }

    private static List<String> werte(Feld feld, Predicate<Feld.Option> passt) {
        return feld.optionen().stream()
                .filter(passt)
                .map(Feld.Option::wert)
                .collect(Collectors.toUnmodifiableList());
    }

    private static Stream<String> texte(Feld.Option option) {
        return Stream.of(option.text().deutsch(), option.text().in(Sprache.EN));
    }

    private static Stream<String> andere(Feld.Option option) {
        return Arrays.stream(option.auch().split(",")).map(Wortsuche::form);
    }
}
