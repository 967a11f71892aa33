package dreiklang.formular;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A street with a house number as a person writes them in one line.
///
/// @param strasse the street without number
/// @param hausnummer number with what follows it, may be empty
record Strassenname(String strasse, String hausnummer) {

    private static final Pattern MIT_NUMMER = Pattern.compile("(.*?\\D)[ ,]*?(\\d[^,]{0,11})");
    private static final Pattern ABGEKUERZT = Pattern.compile("str$");
    private static final int LAENGSTER = 200;

    static Strassenname von(String text) {
        var teile =
                MIT_NUMMER.matcher(text.length() > LAENGSTER ? text.substring(0, LAENGSTER) : text);
        return teile.matches()
                ? new Strassenname(
                        teile.group(1).strip().replaceFirst(",$", ""), teile.group(2).strip())
                : new Strassenname(text, "");
    }

    /// As in the directory, with the number as typed.
    String mit(String richtig) {
        return hausnummer.isEmpty() ? richtig : richtig + " " + hausnummer;
    }

    /// Equal for all spellings of the same street: „Bahnhofstr.“, „Bahnhof-Straße“,
    /// „bahnhofstrasse“.
    static String form(String strasse) {
        return Arrays.stream(Wortsuche.form(strasse).split(" "))
                .map(w -> ABGEKUERZT.matcher(w).replaceFirst("strasse"))
                .collect(Collectors.joining());
    }

    /// How many letters differ (Levenshtein), at most `weit` + 1.
    static int abstand(String a, String b, int weit) {
        if (Math.abs(a.length() - b.length()) > weit) {
            return weit + 1;
        }
        var vorher = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            var jetzt = new int[b.length() + 1];
            jetzt[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int gleich = vorher[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                jetzt[j] = Math.min(gleich, Math.min(vorher[j], jetzt[j - 1]) + 1);
            }
            vorher = jetzt;
        }
        return Math.min(vorher[b.length()], weit + 1);
    }
}
