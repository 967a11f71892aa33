package dreiklang.vorgang;

import dreiklang.ausdruck.Ausdruck;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One line of `zuweisung.yaml`: when it applies, and to whom a new Vorgang goes then.
///
/// @param wenn condition on the answers, empty for always
/// @param feld question with the name whose beginning counts, empty when none does
/// @param von first beginning, in capital letters
/// @param bis last beginning, in capital letters
/// @param einheit unit that becomes responsible, empty when it stays
/// @param person sign-in name of the person who gets it, empty for nobody in particular
/// @param verteilen whether it goes to whoever has the fewest open ones
record Zuweisungsregel(
        String wenn,
        String feld,
        String von,
        String bis,
        String einheit,
        String person,
        boolean verteilen) {

    /// Whether it applies to these answers.
    boolean passt(Map<String, List<String>> antworten) {
        boolean bedingung = wenn.isEmpty() || Ausdruck.lesen(wenn).gilt(antworten);
        return bedingung
                && (feld.isEmpty()
                        || imBereich(String.join(" ", antworten.getOrDefault(feld, List.of()))));
    }

    private boolean imBereich(String name) {
        String anfang = anfang(name);
        return !anfang.isEmpty()
                && anfang.compareTo(von) >= 0
                && anfang.substring(0, Math.min(anfang.length(), bis.length())).compareTo(bis) <= 0;
    }

    /// The name as it is sorted: small words before it such as "von" left out, Ä as A, ß as SS,
    /// letters only.
    static String anfang(String name) {
        String ohneZusatz = name.strip().replaceFirst("^(\\p{Ll}[\\p{Ll}']*\\s+)+(?=\\p{Lu})", "");
        String zerlegt =
                Normalizer.normalize(ohneZusatz.toUpperCase(Locale.GERMAN), Normalizer.Form.NFD);
        return zerlegt.replace("Ł", "L")
                .replace("Ø", "O")
                .replace("Đ", "D")
                .replace("Æ", "AE")
                .replaceAll("[^A-Z]", "");
    }

    /// Why it applies, for the history.
    String grund() {
        if (!feld.isEmpty()) {
            return "Buchstaben " + von + "–" + bis;
        }
        return verteilen ? "wenigste offene Vorgänge" : wenn.isEmpty() ? "feste Zuweisung" : wenn;
    }
}
