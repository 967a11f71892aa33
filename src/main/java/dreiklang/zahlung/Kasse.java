package dreiklang.zahlung;

import java.math.BigInteger;
import java.util.Locale;

/// The account that receives the money.
///
/// @param empfaenger name of the owner, at most 70 characters
/// @param iban account number without spaces
/// @param bic bank code, may be empty
record Kasse(String empfaenger, String iban, String bic) {

    private static final BigInteger MODUL = BigInteger.valueOf(97);

    static Kasse von(String empfaenger, String iban, String bic) {
        return new Kasse(
                empfaenger.strip(),
                iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT),
                bic.strip().toUpperCase(Locale.ROOT));
    }

    /// Whether money could be sent there: name, check digits of the IBAN (ISO 13616), form of the
    /// BIC.
    boolean gueltig() {
        return !empfaenger.isBlank()
                && empfaenger.length() <= 70
                && empfaenger.chars().noneMatch(Character::isISOControl)
                && iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
                && pruefrest() == 1
                && bic.matches("([A-Z0-9]{8}([A-Z0-9]{3})?)?");
    }

    private int pruefrest() {
        var ziffern = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(z -> ziffern.append(Character.digit(z, 36)));
        return new BigInteger(ziffern.toString()).mod(MODUL).intValue();
    }

    String ibanLesbar() {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
