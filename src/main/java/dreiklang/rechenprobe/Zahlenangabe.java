package dreiklang.rechenprobe;

import dreiklang.basis.Sprache;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

/// A figure as it was told: exact, about, a bound, unknown or none. Unknown, none and zero are
/// three things.
///
/// @param art how exact it is
/// @param wert the number; zero where there is none to tell
public record Zahlenangabe(Art art, BigDecimal wert) {

    /// Nobody has told it.
    public static final Zahlenangabe UNBEKANNT = new Zahlenangabe(Art.UNBEKANNT, BigDecimal.ZERO);

    /// There is none, and that was told.
    public static final Zahlenangabe KEINE = new Zahlenangabe(Art.KEINE, BigDecimal.ZERO);

    /// How exact a figure is.
    public enum Art {
        /// As it stands.
        GENAU("", ""),
        /// About.
        ETWA("ca. ", "about "),
        /// This or more.
        MINDESTENS("mindestens ", "at least "),
        /// More than this.
        MEHR_ALS("mehr als ", "more than "),
        /// This or less.
        HOECHSTENS("höchstens ", "at most "),
        /// Less than this.
        WENIGER_ALS("weniger als ", "less than "),
        /// Not known.
        UNBEKANNT("unbekannt", "unknown"),
        /// Told to be none.
        KEINE("keine", "none");

        private final String deutsch;
        private final String englisch;

        Art(String deutsch, String englisch) {
            this.deutsch = deutsch;
            this.englisch = englisch;
        }

        boolean mitZahl() {
            return this != UNBEKANNT && this != KEINE;
        }
    }

    /// An exact figure.
    public static Zahlenangabe genau(BigDecimal wert) {
        return new Zahlenangabe(Art.GENAU, wert);
    }

    /// An exact figure.
    public static Zahlenangabe genau(long wert) {
        return genau(BigDecimal.valueOf(wert));
    }

    /// A figure as people write it: `ca. 700`, `mehr als 220`, `≥ 12`, `unbekannt`, `keine`,
    /// `1.234,5`. Money and percent signs behind it are left out.
    ///
    /// @return empty when it is none of these, or nothing is written
    public static Optional<Zahlenangabe> lesen(String text) {
        return Zahlenleser.lesen(text, Zahlenschrift.DEUTSCH).map(Zahlenleser.Zahl::angabe);
    }

    /// What the figure says at least; empty: nothing.
    Optional<BigDecimal> unten() {
        return switch (art) {
            case GENAU, ETWA, MINDESTENS, MEHR_ALS, KEINE -> Optional.of(wert);
            case HOECHSTENS, WENIGER_ALS, UNBEKANNT -> Optional.empty();
        };
    }

    /// What the figure says at most; empty: nothing.
    Optional<BigDecimal> oben() {
        return switch (art) {
            case GENAU, ETWA, HOECHSTENS, WENIGER_ALS, KEINE -> Optional.of(wert);
            case MINDESTENS, MEHR_ALS, UNBEKANNT -> Optional.empty();
        };
    }

    /// The figure in words, for example `ca. 700`.
    public String wortlaut(Sprache sprache) {
        boolean deutsch = sprache != Sprache.EN;
        var wort = deutsch ? art.deutsch : art.englisch;
        return art.mitZahl() ? wort + zahl(wert, sprache.locale()) : wort;
    }

    static String zahl(BigDecimal wert, Locale locale) {
        var form = NumberFormat.getNumberInstance(locale);
        form.setMinimumFractionDigits(Math.clamp(wert.scale(), 0, 6));
        form.setMaximumFractionDigits(Math.clamp(wert.scale(), 0, 6));
        return form.format(wert);
    }
}
