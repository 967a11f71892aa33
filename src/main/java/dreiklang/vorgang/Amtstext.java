package dreiklang.vorgang;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.util.regex.Pattern;

/// What a member of staff types: cleaned of control characters, never cut short unnoticed.
final class Amtstext {

    /// The longest text, in characters.
    static final int LANG = 5_000;

    private static final int VERMERK = 500;
    private static final Pattern STEUERZEICHEN = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");

    private Amtstext() {}

    /// A text that must not be empty.
    ///
    /// @param code of the sentence that asks for it
    static String notwendig(String text, String code) {
        if (text.isBlank()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, code);
        }
        return von(text);
    }

    /// A text that may be empty.
    ///
    /// @throws FachlicherFehler V-212 when it is too long
    static String von(String text) {
        return von(text, LANG);
    }

    /// What is noted about a step, behind what the step is called.
    static String angefuegt(String schritt, String vermerk) {
        String text = von(vermerk, VERMERK).replaceAll("\\s+", " ");
        return text.isEmpty() ? schritt : schritt + ". " + text;
    }

    /// A text of one line or two.
    ///
    /// @param laenge the most characters it may have
    static String von(String text, int laenge) {
        if (text.length() > laenge) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-212", laenge);
        }
        return STEUERZEICHEN.matcher(text).replaceAll("").strip();
    }
}
