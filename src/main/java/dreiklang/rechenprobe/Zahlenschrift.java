package dreiklang.rechenprobe;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a file writes its numbers: `1.234,5` or `1,234.5`.
enum Zahlenschrift {
    /// Point or space between thousands, comma before decimals.
    DEUTSCH('.', ','),
    /// Comma or space between thousands, point before decimals.
    ENGLISCH(',', '.');

    private static final String LUECKE = "[\\u00a0\\u2009\\u202f ']";

    private final char dezimal;
    private final Pattern zahl;
    private final Pattern sicher;

    Zahlenschrift(char tausend, char dezimal) {
        this.dezimal = dezimal;
        var t = Pattern.quote(String.valueOf(tausend));
        var d = Pattern.quote(String.valueOf(dezimal));
        var ganze = "(\\d{1,3}(" + t + "\\d{3})+|\\d{1,3}(" + LUECKE + "\\d{3})+|\\d+)";
        zahl = Pattern.compile(ganze + "(" + d + "\\d+)?");
        sicher =
                Pattern.compile(
                        "\\d{1,3}("
                                + t
                                + "\\d{3})+"
                                + d
                                + "\\d+|\\d{1,3}("
                                + t
                                + "\\d{3}){2,}|\\d+"
                                + d
                                + "(\\d{1,2}|\\d{4,})|0"
                                + d
                                + "\\d+");
    }

    /// The number that digits with their marks mean, without sign.
    Optional<BigDecimal> lesen(String ziffern) {
        if (!zahl.matcher(ziffern).matches()) {
            return Optional.empty();
        }
        var rein = new StringBuilder();
        ziffern.chars()
                .filter(c -> c == dezimal || c >= '0' && c <= '9')
                .forEach(c -> rein.append(c == dezimal ? '.' : (char) c));
        return rein.length() > 24 ? Optional.empty() : Optional.of(new BigDecimal(rein.toString()));
    }

    /// Finds out from numbers that allow but one reading; where there are none, a single mark
    /// before three digits stands between thousands.
    static Zahlenschrift erkennen(Collection<String> ziffern) {
        long deutsch = ziffern.stream().filter(z -> DEUTSCH.sicher.matcher(z).matches()).count();
        long englisch = ziffern.stream().filter(z -> ENGLISCH.sicher.matcher(z).matches()).count();
        if (deutsch != englisch) {
            return deutsch > englisch ? DEUTSCH : ENGLISCH;
        }
        long komma = ziffern.stream().filter(z -> z.matches("[1-9]\\d{0,2},\\d{3}")).count();
        long punkt = ziffern.stream().filter(z -> z.matches("[1-9]\\d{0,2}\\.\\d{3}")).count();
        return komma > punkt ? ENGLISCH : DEUTSCH;
    }
}
