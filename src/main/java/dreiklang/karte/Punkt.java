package dreiklang.karte;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place on earth (WGS84), kept to five decimals: about one metre.
///
/// @param breite degrees north
/// @param laenge degrees east
public record Punkt(double breite, double laenge) {

    private static final Pattern FORM =
            Pattern.compile("(-?\\d{1,2}\\.\\d{1,12})[ ,;]{1,2}(-?\\d{1,3}\\.\\d{1,12})");
    private static final double GENAU = 100_000;

    /// Rounds.
    public Punkt {
        breite = Math.round(breite * GENAU) / GENAU;
        laenge = Math.round(laenge * GENAU) / GENAU;
    }

    /// Reads `51.41840 8.12030`; empty when it is no place on earth.
    public static Optional<Punkt> lesen(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        double breite = Double.parseDouble(form.group(1));
        double laenge = Double.parseDouble(form.group(2));
        return Math.abs(breite) <= 90 && Math.abs(laenge) <= 180
                ? Optional.of(new Punkt(breite, laenge))
                : Optional.empty();
    }

    /// The form in which it is kept, such as `51.41840 8.12030`.
    public String text() {
        return String.format(Locale.ROOT, "%.5f %.5f", breite, laenge);
    }
}
