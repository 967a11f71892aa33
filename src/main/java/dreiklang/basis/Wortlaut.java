package dreiklang.basis;

/// A text of the Kommune in German and, where it has been written, in English and in Leichte
/// Sprache.
///
/// @param deutsch the German text
/// @param englisch the English text, empty when missing
/// @param leicht the text in Leichte Sprache, empty when missing
public record Wortlaut(String deutsch, String englisch, String leicht) {

    /// A text without a version in Leichte Sprache.
    public Wortlaut(String deutsch, String englisch) {
        this(deutsch, englisch, "");
    }

    /// A text without an English version.
    public static Wortlaut nur(String deutsch) {
        return new Wortlaut(deutsch, "");
    }

    /// The text in the language asked for, German where there is no other.
    public String in(Sprache sprache) {
        var text =
                switch (sprache) {
                    case DE -> deutsch;
                    case EN -> englisch;
                    case LEICHT -> leicht;
                };
        return text.isBlank() ? deutsch : text;
    }

    /// Whether it has been written in Leichte Sprache.
    public boolean istLeicht() {
        return !leicht.isBlank();
    }
}
