package dreiklang.formular;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers and amounts as people type them.
final class Zahlen {

    private static final Pattern GANZ = Pattern.compile("-?\\d{1,12}");
    private static final Pattern GRUPPIERT = Pattern.compile("-?\\d{1,3}([.,]\\d{3}){1,3}");
    private static final Pattern NUR_TAUSENDER = Pattern.compile("-?\\d{1,3}(\\.\\d{3}){1,3}");
    private static final Pattern BETRAG = Pattern.compile("-?\\d{1,10}([.,]\\d{1,2})?");
    private static final Pattern DEUTSCH = Pattern.compile("-?\\d{1,3}(\\.\\d{3}){1,3},\\d{1,2}");
    private static final Pattern ENGLISCH = Pattern.compile("-?\\d{1,3}(,\\d{3}){1,3}\\.\\d{1,2}");

    private Zahlen() {}

    /// A whole number such as `1000` or `1.000`, without separators.
    static Optional<String> ganz(String getippt) {
        var text = ohneLeerzeichen(getippt);
        if (GRUPPIERT.matcher(text).matches()) {
            text = text.replaceAll("[.,]", "");
        }
        return GANZ.matcher(text).matches()
                ? Optional.of(new BigDecimal(text).toPlainString())
                : Optional.empty();
    }

    /// An amount such as `12,5`, `1.234,50 €` or `1234.50`, with point and two decimal places.
    static Optional<String> betrag(String getippt) {
        var text = ohneLeerzeichen(getippt).replace("€", "").replace("EUR", "").replace("Euro", "");
        return mitStellen(text).map(b -> b.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
    }

    /// A number such as `12,5` or `1.234,5`, with point and no zeros at the end; how many decimal
    /// places are allowed is checked later.
    static Optional<String> dezimal(String getippt) {
        return mitStellen(ohneLeerzeichen(getippt))
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString);
    }

    private static Optional<BigDecimal> mitStellen(String getippt) {
        var text = getippt;
        if (NUR_TAUSENDER.matcher(text).matches() || DEUTSCH.matcher(text).matches()) {
            text = text.replace(".", "");
        } else if (ENGLISCH.matcher(text).matches()) {
            text = text.replace(",", "");
        }
        return BETRAG.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }

    /// Removes all kinds of spaces, also the narrow ones of copied numbers.
    static String ohneLeerzeichen(String text) {
        return text.replaceAll("[\\s\\u00a0\\u2007\\u2009\\u202f]", "");
    }
}
