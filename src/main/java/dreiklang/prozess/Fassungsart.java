package dreiklang.prozess;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether a Fassung tells how a Prozess is, or how it should be.
public enum Fassungsart {
    /// As it is.
    IST,
    /// As it should be.
    SOLL;

    /// As it stands in an address.
    public String wort() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one that an address means; empty when there is none.
    public static Optional<Fassungsart> mitWort(String wort) {
        return Arrays.stream(values()).filter(a -> a.wort().equals(wort)).findFirst();
    }
}
