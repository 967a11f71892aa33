package dreiklang.rechenprobe;

import dreiklang.rechenprobe.Zeitangabe.Genauigkeit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads dates as people write them, and keeps how precise they are.
final class Zeitleser {

    private static final List<String> MONATE =
            List.of(
                    "jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov",
                    "dez");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final String JAHR = "((?:19|20)\\d\\d)";
    private static final Map<String, Genauigkeit> WORTE =
            Map.of(
                    "anfang", Genauigkeit.ANFANG,
                    "mitte", Genauigkeit.MITTE,
                    "ende", Genauigkeit.ENDE,
                    "frühjahr", Genauigkeit.FRUEHJAHR,
                    "frühling", Genauigkeit.FRUEHJAHR,
                    "sommer", Genauigkeit.SOMMER,
                    "herbst", Genauigkeit.HERBST);

    /// A way to write a date.
    private record Schrift(Pattern muster, Function<MatchResult, Optional<Zeitangabe>> lesart) {}

    private static final List<Schrift> SCHRIFTEN =
            List.of(
                    schrift("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?" + JAHR, t -> tag(t, 3, 2, 1)),
                    schrift(JAHR + "-(\\d{2})-(\\d{2})(?:[t ].*)?", t -> tag(t, 1, 2, 3)),
                    schrift(
                            "(?:q([1-4])|([1-4])\\.?\\s?(?:quartal|q)|([1-4])/4)[\\s/]*" + JAHR,
                            t -> Optional.of(monate(t, Genauigkeit.QUARTAL, 3))),
                    schrift(
                            "(?:h([12])|([12])\\.?\\s?(?:halbjahr|hj\\.?)|([12])/2)[\\s/]*" + JAHR,
                            t -> Optional.of(monate(t, Genauigkeit.HALBJAHR, 6))),
                    schrift("(\\p{L}+)\\s" + JAHR, Zeitleser::wort),
                    schrift("(\\d{1,2})\\.?\\s?(\\p{L}{3,9})\\.?\\s" + JAHR, Zeitleser::tagMitWort),
                    schrift("(0?[1-9]|1[0-2])[/.]" + JAHR, Zeitleser::monat),
                    schrift(JAHR + "-(0[1-9]|1[0-2])", Zeitleser::jahrMonat),
                    schrift(
                            JAHR,
                            t ->
                                    Optional.of(
                                            Zeitangabe.monate(
                                                    Genauigkeit.JAHR, zahl(t, 1), 1, 12))));

    private Zeitleser() {}

    private static Schrift schrift(
            String muster, Function<MatchResult, Optional<Zeitangabe>> lesart) {
        return new Schrift(Pattern.compile(muster), lesart);
    }

    static Optional<Zeitangabe> lesen(String text) {
        var rest = text.strip().toLowerCase(Locale.GERMANY).replaceAll("\\s+", " ");
        boolean fortlaufend = rest.matches("(fortlaufend|laufend).*");
        rest =
                rest.replaceFirst("^(fortlaufend|laufend),? ?", "")
                        .replaceFirst("^(spätestens |voraussichtlich |geplant )", "")
                        .replaceFirst("^(bis zum |bis |ab dem |ab |am |im |in )", "");
        for (var schrift : SCHRIFTEN) {
            var treffer = schrift.muster().matcher(rest);
            if (treffer.matches()) {
                var zeit = schrift.lesart().apply(treffer.toMatchResult());
                return fortlaufend ? zeit.map(Zeitangabe::alsFortlaufend) : zeit;
            }
        }
        return Optional.empty();
    }

    private static Optional<Zeitangabe> tag(MatchResult t, int jahr, int monat, int tag) {
        return tag(zahl(t, jahr), zahl(t, monat), zahl(t, tag));
    }

    private static Optional<Zeitangabe> tag(int jahr, int monat, int tag) {
        try {
            return Optional.of(Zeitangabe.tag(LocalDate.of(jahr, monat, tag)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Zeitangabe monate(MatchResult t, Genauigkeit genauigkeit, int anzahl) {
        int teil = t.group(1) != null ? zahl(t, 1) : t.group(2) != null ? zahl(t, 2) : zahl(t, 3);
        return Zeitangabe.monate(genauigkeit, zahl(t, 4), (teil - 1) * anzahl + 1, anzahl);
    }

    private static Optional<Zeitangabe> wort(MatchResult t) {
        int jahr = zahl(t, 2);
        var genau = WORTE.get(t.group(1));
        if (genau == null) {
            int monat = monat(t.group(1));
            return monat == 0
                    ? Optional.empty()
                    : Optional.of(Zeitangabe.monate(Genauigkeit.MONAT, jahr, monat, 1));
        }
        return Optional.of(
                switch (genau) {
                    case ANFANG -> Zeitangabe.monate(genau, jahr, 1, 4);
                    case MITTE -> Zeitangabe.monate(genau, jahr, 5, 4);
                    case ENDE -> Zeitangabe.monate(genau, jahr, 9, 4);
                    case FRUEHJAHR -> Zeitangabe.monate(genau, jahr, 3, 3);
                    case SOMMER -> Zeitangabe.monate(genau, jahr, 6, 3);
                    default -> Zeitangabe.monate(genau, jahr, 9, 3);
                });
    }

    private static Optional<Zeitangabe> tagMitWort(MatchResult t) {
        int monat = monat(t.group(2));
        return monat == 0 ? Optional.empty() : tag(zahl(t, 3), monat, zahl(t, 1));
    }

    private static Optional<Zeitangabe> monat(MatchResult t) {
        return Optional.of(Zeitangabe.monate(Genauigkeit.MONAT, zahl(t, 2), zahl(t, 1), 1));
    }

    private static Optional<Zeitangabe> jahrMonat(MatchResult t) {
        return Optional.of(Zeitangabe.monate(Genauigkeit.MONAT, zahl(t, 1), zahl(t, 2), 1));
    }

    /// Number of a month by its name, 0 when it is none.
    private static int monat(String wort) {
        if (wort.length() < 3) {
            return 0;
        }
        var anfang = wort.substring(0, 3).replace("mae", "mär");
        return 1 + Math.max(MONATE.indexOf(anfang), MONTHS.indexOf(anfang));
    }

    private static int zahl(MatchResult t, int gruppe) {
        return Integer.parseInt(t.group(gruppe));
    }
}
