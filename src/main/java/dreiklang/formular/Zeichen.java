package dreiklang.formular;

import java.util.Optional;

/// Which characters a text may have, after DIN SPEC 91379: Latin, Greek and Cyrillic letters,
/// digits, signs; nothing invisible.
final class Zeichen {

    private static final int ERSATZ = 0xFFFD;

    private Zeichen() {}

    /// Replaces halves of surrogate pairs, which cannot be stored.
    static String ohneHalbe(String text) {
        boolean heil =
                text.codePoints()
                        .noneMatch(
                                c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (heil) {
            return text;
        }
        var neu = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? ERSATZ : c)
                .forEach(neu::appendCodePoint);
        return neu.toString();
    }

    /// The first character that cannot be processed, as a person can find it; empty when all are
    /// fine.
    static Optional<String> unerlaubtes(String text, boolean mehrzeilig) {
        return text.codePoints()
                .filter(c -> !(mehrzeilig && c == '\n') && !erlaubt(c))
                .mapToObj(Zeichen::gezeigt)
                .findFirst();
    }

    private static boolean erlaubt(int c) {
        if (c >= 0x20 && c < 0x7F) {
            return true;
        }
        if (c > 0xFFFF || c == ERSATZ) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> passendeSchrift(c);
        };
    }

    private static boolean passendeSchrift(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN, GREEK, CYRILLIC, COMMON, INHERITED -> true;
            default -> false;
        };
    }

    private static String gezeigt(int c) {
        boolean sichtbar =
                Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL;
        return sichtbar ? Character.toString(c) : "U+%04X".formatted(c);
    }
}
