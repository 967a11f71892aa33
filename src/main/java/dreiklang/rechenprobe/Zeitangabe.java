package dreiklang.rechenprobe;

import dreiklang.basis.Sprache;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Optional;

/// A date as precise as it was told: a day, a quarter, `Anfang 2023`, `fortlaufend bis 31.12.2025`.
///
/// @param genauigkeit how precise it is
/// @param fortlaufend whether it goes on until then, instead of happening then
/// @param von first day it can mean
/// @param bis last day it can mean
public record Zeitangabe(
        Genauigkeit genauigkeit, boolean fortlaufend, LocalDate von, LocalDate bis) {

    /// How precise a date is.
    public enum Genauigkeit {
        /// One day.
        TAG,
        /// A month.
        MONAT,
        /// A quarter of a year.
        QUARTAL,
        /// Half a year.
        HALBJAHR,
        /// The first four months of a year.
        ANFANG,
        /// The months from May to August.
        MITTE,
        /// The last four months of a year.
        ENDE,
        /// March to May.
        FRUEHJAHR,
        /// June to August.
        SOMMER,
        /// September to November.
        HERBST,
        /// A year.
        JAHR
    }

    /// A day.
    public static Zeitangabe tag(LocalDate tag) {
        return new Zeitangabe(Genauigkeit.TAG, false, tag, tag);
    }

    /// Months of a year.
    ///
    /// @param ab the first of them, 1 to 12
    /// @param anzahl how many
    static Zeitangabe monate(Genauigkeit genauigkeit, int jahr, int ab, int anzahl) {
        var von = LocalDate.of(jahr, ab, 1);
        return new Zeitangabe(genauigkeit, false, von, von.plusMonths(anzahl).minusDays(1));
    }

    /// A date as people write it: `31.12.2021`, `2021-12-31`, `3. Quartal 2021`, `1. HJ 2021`,
    /// `Ende 2021`, `März 2022`, `03/2022`, `Frühjahr 2024`, `fortlaufend bis 2025`.
    ///
    /// @return empty when it is none of these
    public static Optional<Zeitangabe> lesen(String text) {
        return Zeitleser.lesen(text);
    }

    /// The same as something that goes on until then.
    Zeitangabe alsFortlaufend() {
        return new Zeitangabe(genauigkeit, true, von, bis);
    }

    /// Whether the whole of it lies before a day.
    public boolean vergangen(LocalDate heute) {
        return bis.isBefore(heute);
    }

    /// Whether it surely lies before another one: not when they overlap.
    public boolean sicherVor(Zeitangabe andere) {
        return bis.isBefore(andere.von());
    }

    /// The date in words, for example `3. Quartal 2021`.
    public String wortlaut(Sprache sprache) {
        boolean englisch = sprache == Sprache.EN;
        var wann = englisch ? englisch() : deutsch();
        return !fortlaufend ? wann : englisch ? "ongoing until " + wann : "fortlaufend bis " + wann;
    }

    private String deutsch() {
        int jahr = von.getYear();
        return switch (genauigkeit) {
            case TAG -> "%02d.%02d.%d".formatted(von.getDayOfMonth(), von.getMonthValue(), jahr);
            case MONAT -> monat(von.getMonth(), Sprache.DE) + " " + jahr;
            case QUARTAL -> quartal() + ". Quartal " + jahr;
            case HALBJAHR -> halbjahr() + ". Halbjahr " + jahr;
            case ANFANG -> "Anfang " + jahr;
            case MITTE -> "Mitte " + jahr;
            case ENDE -> "Ende " + jahr;
            case FRUEHJAHR -> "Frühjahr " + jahr;
            case SOMMER -> "Sommer " + jahr;
            case HERBST -> "Herbst " + jahr;
            case JAHR -> Integer.toString(jahr);
        };
    }

    private String englisch() {
        int jahr = von.getYear();
        return switch (genauigkeit) {
            case TAG -> von.getDayOfMonth() + " " + monat(von.getMonth(), Sprache.EN) + " " + jahr;
            case MONAT -> monat(von.getMonth(), Sprache.EN) + " " + jahr;
            case QUARTAL -> "quarter " + quartal() + " of " + jahr;
            case HALBJAHR -> (halbjahr() == 1 ? "first" : "second") + " half of " + jahr;
            case ANFANG -> "early " + jahr;
            case MITTE -> "mid-" + jahr;
            case ENDE -> "end of " + jahr;
            case FRUEHJAHR -> "spring " + jahr;
            case SOMMER -> "summer " + jahr;
            case HERBST -> "autumn " + jahr;
            case JAHR -> Integer.toString(jahr);
        };
    }

    private static String monat(Month monat, Sprache sprache) {
        return monat.getDisplayName(TextStyle.FULL, sprache.locale());
    }

    private int quartal() {
        return (von.getMonthValue() - 1) / 3 + 1;
    }

    private int halbjahr() {
        return von.getMonthValue() < 7 ? 1 : 2;
    }
}
