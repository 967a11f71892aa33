package dreiklang.karte;

import java.util.Locale;

/// Compares street names the way people write them.
final class Strassenname {

    private Strassenname() {}

    /// „Bahnhofstr. 12“ and „Bahnhofstraße 12“ become the same.
    static String schlicht(String text) {
        return text.toLowerCase(Locale.GERMAN)
                .replace('ß', 's')
                .replace("ss", "s")
                .replaceAll("str(\\.|\\b)", "strase")
                .replaceAll("[^\\p{L}\\d]+", " ")
                .strip();
    }

    /// Whether an address that has been made plain begins with that name as a whole word.
    static boolean beginnt(String anschrift, String name) {
        return (anschrift + " ").startsWith(schlicht(name) + " ");
    }
}
