package dreiklang.antrag;

import dreiklang.basis.Zufall;
import java.util.Locale;
import java.util.Optional;

/// The number a person is told, for example `7K3M-92QX-D4TB`: eleven random characters (54 bits)
/// and a check character.
///
/// The check character follows the Luhn scheme with 30 characters: every single wrong character and
/// nearly every swap of neighbours is noticed before anybody searches. It protects against typing
/// errors, not against guessing; against guessing stands the PIN.
final class Referenz {

    private static final String ZEICHEN = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LAENGE = 12;

    private Referenz() {}

    static String neu() {
        String zufall = Zufall.sprechbar(LAENGE - 1);
        return gegliedert(zufall + pruefzeichen(zufall));
    }

    /// What was typed, in the form in which it is stored; empty when it cannot be a reference.
    static Optional<String> lesen(String getippt) {
        String kern = kern(getippt);
        if (kern.length() != LAENGE || kern.chars().anyMatch(c -> ZEICHEN.indexOf(c) < 0)) {
            return Optional.empty();
        }
        boolean stimmt = pruefzeichen(kern.substring(0, LAENGE - 1)) == kern.charAt(LAENGE - 1);
        return stimmt ? Optional.of(gegliedert(kern)) : Optional.empty();
    }

    /// Upper case without anything that is neither letter nor digit.
    static String kern(String getippt) {
        String kurz = getippt.length() > 100 ? getippt.substring(0, 100) : getippt;
        return kurz.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }

    private static char pruefzeichen(String text) {
        int n = ZEICHEN.length();
        int summe = 0;
        for (int i = text.length() - 1, faktor = 2; i >= 0; i--, faktor = 3 - faktor) {
            int wert = ZEICHEN.indexOf(text.charAt(i)) * faktor;
            summe += wert / n + wert % n;
        }
        return ZEICHEN.charAt((n - summe % n) % n);
    }

    private static String gegliedert(String kern) {
        return kern.substring(0, 4) + "-" + kern.substring(4, 8) + "-" + kern.substring(8);
    }
}
