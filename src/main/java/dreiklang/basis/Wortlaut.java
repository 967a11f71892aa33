package dreiklang.basis;

/// A text of the Kommune in German and, where it has been written, in English.
///
/// @param deutsch the German text
/// @param englisch the English text, empty when missing
public record Wortlaut(String deutsch, String englisch) {

    /// A text without an English version.
    public static Wortlaut nur(String deutsch) {
        return new Wortlaut(deutsch, "");
    }

    /// The text in the language asked for, German where there is no other.
    public String in(Sprache sprache) {
        return sprache == Sprache.EN && !englisch.isBlank() ? englisch : deutsch;
    }
}
