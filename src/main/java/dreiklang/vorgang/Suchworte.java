package dreiklang.vorgang;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words by which a Vorgang is found: lower case, letters and digits only, cut the same way for
/// storing and for asking.
final class Suchworte {

    private static final Pattern TRENNER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MEISTE = 12;

    private Suchworte() {}

    /// The words of some texts.
    static List<String> von(String... texte) {
        return TRENNER.splitAsStream(
                        String.join(" ", Arrays.asList(texte)).toLowerCase(Locale.GERMAN))
                .filter(w -> !w.isEmpty())
                .map(w -> w.length() > 60 ? w.substring(0, 60) : w)
                .distinct()
                .toList();
    }

    /// The question to the index: every word as a beginning; empty when nothing was asked.
    static String frage(String eingabe) {
        return von(eingabe).stream()
                .limit(MEISTE)
                .map(w -> w + ":*")
                .collect(Collectors.joining(" & "));
    }
}
