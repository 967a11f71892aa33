package dreiklang.formular;

import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;

/// The form of addresses and numbers that others have defined: e-mail, telephone, IBAN,
/// Postleitzahl.
final class Angabenform {

    private static final Pattern EMAIL =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+"
                            + "@(?:[A-Za-z0-9äöüßÄÖÜ](?:[A-Za-z0-9äöüßÄÖÜ-]{0,61}[A-Za-z0-9äöüßÄÖÜ])?\\.){1,8}[A-Za-z]{2,63}");
    private static final Pattern TELEFON = Pattern.compile("\\+?[0-9 ()/.\\-]{3,30}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern PLZ = Pattern.compile("(0[1-9]|[1-9]\\d)\\d{3}");
    private static final int LAENGSTE_EMAIL = 254;
    private static final int LAENGSTER_LOKALTEIL = 64;
    private static final int ZIFFERN_TELEFON = 4;
    private static final BigInteger TEILER = BigInteger.valueOf(97);

    /// Lengths of the IBAN registry (ISO 13616) for the neighbours; others are only checked by
    /// their digits.
    private static final Map<String, Integer> IBAN_LAENGE =
            Map.of(
                    "DE", 22, "AT", 20, "BE", 16, "NL", 18, "LU", 20, "FR", 27, "PL", 28, "CH", 21,
                    "DK", 18);

    private Angabenform() {}

    static boolean istEmail(String text) {
        return text.length() <= LAENGSTE_EMAIL
                && text.indexOf('@') <= LAENGSTER_LOKALTEIL
                && EMAIL.matcher(text).matches();
    }

    /// A name as it stands below a letter: at least two letters.
    static boolean istName(String text) {
        return text.codePoints().filter(Character::isLetter).count() >= 2;
    }

    static boolean istTelefon(String text) {
        return TELEFON.matcher(text).matches()
                && text.chars().filter(c -> c >= '0' && c <= '9').count() >= ZIFFERN_TELEFON;
    }

    static boolean istPlz(String text) {
        return PLZ.matcher(text).matches();
    }

    /// ISO 13616: the first four characters to the end, letters as numbers, remainder 1 after
    /// division by 97.
    static boolean istIban(String text) {
        if (!IBAN.matcher(text).matches()) {
            return false;
        }
        var laenge = IBAN_LAENGE.get(text.substring(0, 2));
        if (laenge != null && laenge != text.length()) {
            return false;
        }
        var ziffern = new StringBuilder();
        (text.substring(4) + text.substring(0, 4))
                .chars()
                .forEach(c -> ziffern.append(Character.getNumericValue(c)));
        return new BigInteger(ziffern.toString()).mod(TEILER).intValue() == 1;
    }
}
