package dreiklang.fachverfahren;

import java.util.regex.Pattern;

/// What of a foreign text can be shown and kept.
final class Sichtbares {

    private static final Pattern UNSICHTBAR = Pattern.compile("[\\p{C}\\u2028\\u2029]");

    private Sichtbares() {}

    /// The text without control characters, halves of characters and marks that turn the direction
    /// of writing.
    ///
    /// @param hoechstens most characters; the rest is cut off
    static String in(String text, int hoechstens) {
        var rein = UNSICHTBAR.matcher(text).replaceAll("").strip();
        int laenge = rein.codePointCount(0, rein.length());
        return laenge > hoechstens
                ? rein.substring(0, rein.offsetByCodePoints(0, hoechstens))
                : rein;
    }

    /// Whether there is nothing in it that nobody sees.
    static boolean nur(String text) {
        return !UNSICHTBAR.matcher(text).find();
    }
}
