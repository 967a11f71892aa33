package dreiklang.formular;

import dreiklang.formular.Feld.Genauigkeit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days as people type them and as limits are written.
final class Tage {

    private static final Pattern GRENZE = Pattern.compile("heute(?:([+-])(\\d{1,5})(j?))?");
    private static final Pattern AM_STUECK =
            Pattern.compile("(\\d{1,2})[./ -]+(\\d{1,2})[./ -]+(\\d{4})");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONAT = Pattern.compile("[12]\\d{3}-(0[1-9]|1[0-2])");
    private static final Pattern JAHR = Pattern.compile("[12]\\d{3}");
    private static final Map<String, Integer> MONATE =
            Map.ofEntries(
                    Map.entry("jan", 1),
                    Map.entry("feb", 2),
                    Map.entry("mär", 3),
                    Map.entry("mae", 3),
                    Map.entry("mar", 3),
                    Map.entry("apr", 4),
                    Map.entry("mai", 5),
                    Map.entry("may", 5),
                    Map.entry("jun", 6),
                    Map.entry("jul", 7),
                    Map.entry("aug", 8),
                    Map.entry("sep", 9),
                    Map.entry("okt", 10),
                    Map.entry("oct", 10),
                    Map.entry("nov", 11),
                    Map.entry("dez", 12),
                    Map.entry("dec", 12));

    private Tage() {}

    /// The three inputs as an answer: one ISO date when there is such a day, otherwise the three
    /// texts as typed.
    static List<String> antwort(String tag, String monat, String jahr, Genauigkeit genau) {
        if (tag.isEmpty() && monat.isEmpty() && jahr.isEmpty()) {
            return List.of();
        }
        var ungefaehr = ungefaehr(tag, monat, jahr, genau);
        if (ungefaehr.isPresent()) {
            return List.of(ungefaehr.get());
        }
        Optional<LocalDate> gemeint =
                monat.isEmpty() && jahr.isEmpty() ? amStueck(tag) : ausTeilen(tag, monat, jahr);
        return gemeint.map(t -> List.of(t.toString())).orElse(List.of(tag, monat, jahr));
    }

    /// A month or a year, where that is exact enough: `2024-05`, `2024`.
    private static Optional<String> ungefaehr(
            String tag, String monat, String jahr, Genauigkeit genau) {
        if (genau == Genauigkeit.TAG || !tag.isEmpty() || !jahr.matches("[12]\\d{3}")) {
            return Optional.empty();
        }
        if (monat.isEmpty()) {
            return genau == Genauigkeit.JAHR ? Optional.of(jahr) : Optional.empty();
        }
        return monat(monat).filter(m -> m >= 1 && m <= 12).map(m -> jahr + "-%02d".formatted(m));
    }

    /// Whether a day, or what is exact enough instead.
    static boolean passt(String text, Genauigkeit genau) {
        return iso(text).isPresent()
                || (genau != Genauigkeit.TAG && MONAT.matcher(text).matches())
                || (genau == Genauigkeit.JAHR && JAHR.matcher(text).matches());
    }

    /// The first day of what is meant.
    static Optional<LocalDate> erster(String text) {
        return iso(text)
                .or(() -> MONAT.matcher(text).matches() ? iso(text + "-01") : Optional.empty())
                .or(() -> JAHR.matcher(text).matches() ? iso(text + "-01-01") : Optional.empty());
    }

    /// The three inputs for an answer.
    static List<String> teile(List<String> antwort) {
        if (antwort.size() == 3) {
            return antwort;
        }
        if (antwort.size() == 1 && MONAT.matcher(antwort.getFirst()).matches()) {
            var teile = antwort.getFirst().split("-");
            return List.of("", String.valueOf(Integer.parseInt(teile[1])), teile[0]);
        }
        if (antwort.size() == 1 && JAHR.matcher(antwort.getFirst()).matches()) {
            return List.of("", "", antwort.getFirst());
        }
        var tag = antwort.isEmpty() ? Optional.<LocalDate>empty() : iso(antwort.getFirst());
        return tag.map(t ->
                        List.of(
                                String.valueOf(t.getDayOfMonth()),
                                String.valueOf(t.getMonthValue()),
                                String.valueOf(t.getYear())))
                .orElse(List.of(antwort.isEmpty() ? "" : antwort.getFirst(), "", ""));
    }

    static Optional<LocalDate> iso(String text) {
        if (!ISO.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static boolean istGrenze(String text) {
        return GRENZE.matcher(text).matches() || iso(text).isPresent();
    }

    /// The day of a limit such as `heute-30`, `heute-18j` (years) or `2026-01-31`.
    static Optional<LocalDate> grenze(String text, LocalDate heute) {
        var muster = GRENZE.matcher(text);
        if (!muster.matches()) {
            return iso(text);
        }
        if (muster.group(1) == null) {
            return Optional.of(heute);
        }
        int anzahl = Integer.parseInt(muster.group(1) + muster.group(2));
        return Optional.of(
                "j".equals(muster.group(3)) ? heute.plusYears(anzahl) : heute.plusDays(anzahl));
    }

    private static Optional<LocalDate> amStueck(String text) {
        var muster = AM_STUECK.matcher(text);
        return muster.matches()
                ? ausTeilen(muster.group(1), muster.group(2), muster.group(3))
                : iso(text);
    }

    private static Optional<LocalDate> ausTeilen(String tag, String monat, String jahr) {
        var nummer = monat(monat);
        var tageszahl = tag.endsWith(".") ? tag.substring(0, tag.length() - 1) : tag;
        if (!tageszahl.matches("\\d{1,2}") || nummer.isEmpty() || !jahr.matches("[12]\\d{3}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(jahr), nummer.get(), Integer.parseInt(tageszahl)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> monat(String text) {
        var klein = text.toLowerCase(Locale.ROOT);
        var ziffern = klein.endsWith(".") ? klein.substring(0, klein.length() - 1) : klein;
        if (ziffern.matches("\\d{1,2}")) {
            return Optional.of(Integer.valueOf(ziffern));
        }
        boolean wort = klein.length() >= 3 && klein.length() <= 10 && klein.matches("[a-zä]+\\.?");
        return wort ? Optional.ofNullable(MONATE.get(klein.substring(0, 3))) : Optional.empty();
    }
}
