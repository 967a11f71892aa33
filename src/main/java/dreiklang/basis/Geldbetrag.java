package dreiklang.basis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// An amount of money in euro, exact to the cent. Never a floating-point number.
///
/// @param cent the amount in cent, may be negative
public record Geldbetrag(long cent) implements Comparable<Geldbetrag> {

    /// Nothing to pay.
    public static final Geldbetrag NULL = new Geldbetrag(0);

    /// Reads an amount in euro.
    ///
    /// @param euro amount in euro, at most two decimal places
    /// @throws ArithmeticException when there are more than two decimal places
    public static Geldbetrag euro(BigDecimal euro) {
        return new Geldbetrag(
                euro.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    /// Adds two amounts.
    public Geldbetrag plus(Geldbetrag anderer) {
        return new Geldbetrag(Math.addExact(cent, anderer.cent));
    }

    /// True when there is something to pay.
    public boolean istFaellig() {
        return cent > 0;
    }

    /// The amount in euro with two decimal places.
    public BigDecimal inEuro() {
        return BigDecimal.valueOf(cent, 2);
    }

    /// The amount as a person reads it, for example `12,50 €`.
    public String lesbar(Locale sprache) {
        var format = NumberFormat.getCurrencyInstance(sprache);
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(inEuro());
    }

    @Override
    public int compareTo(Geldbetrag anderer) {
        return Long.compare(cent, anderer.cent);
    }
}
