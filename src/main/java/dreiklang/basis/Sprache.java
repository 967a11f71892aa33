package dreiklang.basis;

import java.util.Locale;

/// A language the pages speak.
public enum Sprache {
    /// German.
    DE(Locale.GERMANY),
    /// English.
    EN(Locale.UK);

    private final Locale locale;

    Sprache(Locale locale) {
        this.locale = locale;
    }

    /// The locale for numbers and dates.
    public Locale locale() {
        return locale;
    }

    /// The value of the HTML attribute `lang`.
    public String kuerzel() {
        return name().toLowerCase(Locale.ROOT);
    }
}
