package dreiklang.basis;

import java.util.Locale;

/// A language the pages speak.
public enum Sprache {
    /// German.
    DE(Locale.GERMANY),
    /// English.
    EN(Locale.UK),
    /// Leichte Sprache: German by the rules for people who find reading hard. Where a text has not
    /// been written in it, German.
    LEICHT(Locale.GERMANY);

    private final Locale locale;

    Sprache(Locale locale) {
        this.locale = locale;
    }

    /// The locale for numbers and dates.
    public Locale locale() {
        return locale;
    }

    /// How an address and the files of texts name it.
    public String kuerzel() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The value of the HTML attribute `lang` for a whole page. What really is in Leichte Sprache
    /// carries [#LANG_LEICHT] itself.
    public String lang() {
        return locale.getLanguage();
    }

    /// The value of the HTML attribute `lang` of a text in Leichte Sprache.
    public static final String LANG_LEICHT = "de-x-leicht";
}
