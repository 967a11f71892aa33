package dreiklang.rechenprobe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What the name of a row says to work out: `20 % der Jahrespersonalkosten`, `9.700 x 10 / x 6`.
sealed interface Wortregel {

    /// A part of another row.
    ///
    /// @param prozent how much of it
    /// @param von the row
    record Anteil(BigDecimal prozent, int von) implements Wortregel {}

    /// Products, one for each column of figures.
    record Produkt(List<BigDecimal> werte, List<String> wege) implements Wortregel {}

    /// How a percentage of something is written.
    Pattern PROZENT =
            Pattern.compile(
                    "(?iu)(\\d+(?:[.,]\\d+)?)\\s?(?:%|v\\.\\s?h\\.|prozent)\\s(?:der|des|von|of|auf)\\s(?:the\\s)?([\\p{L} .-]+)");

    /// How a product is written.
    Pattern PRODUKT =
            Pattern.compile(
                    "(\\d[\\d.,]*)\\s?[x×*]\\s?(\\d[\\d.]*)(?:\\s?/\\s?[x×*]?\\s?(\\d[\\d.]*))?(?![\\d\\p{L}])(?!\\s?x)");

    int WORT = 7;

    /// The rule in the name of a row.
    ///
    /// @param namen names of all rows, the one asked for among them
    static Optional<Wortregel> lesen(List<String> namen, int zeile, Zahlenschrift schrift) {
        var name = namen.get(zeile);
        var prozent = PROZENT.matcher(name);
        if (prozent.find()) {
            var satz = new BigDecimal(prozent.group(1).replace(',', '.'));
            return gemeint(prozent.group(2), namen, zeile).map(von -> new Anteil(satz, von));
        }
        var produkt = PRODUKT.matcher(name);
        return produkt.find()
                ? produkt(produkt.group(1), produkt.group(2), produkt.group(3), schrift)
                : Optional.empty();
    }

    private static Optional<Wortregel> produkt(
            String erster,
            String zweiter,
            @org.jspecify.annotations.Nullable String dritter,
            Zahlenschrift schrift) {
        Function<String, Optional<BigDecimal>> zahl = schrift::lesen;
        var grund = zahl.apply(erster);
        var werte = new ArrayList<BigDecimal>();
        var wege = new ArrayList<String>();
        for (var mal : dritter == null ? List.of(zweiter) : List.of(zweiter, dritter)) {
            var faktor = zahl.apply(mal);
            if (grund.isEmpty() || faktor.isEmpty()) {
                return Optional.empty();
            }
            werte.add(grund.get().multiply(faktor.get()));
            wege.add(erster + " × " + mal);
        }
        return Optional.of(new Produkt(werte, wege));
    }

    /// The row that is meant: the one whose name has most of the word; a sum before others.
    private static Optional<Integer> gemeint(String wort, List<String> namen, int ausser) {
        int bester = -1;
        int laenge = 0;
        for (int i = 0; i < namen.size(); i++) {
            int gemeinsam = gemeinsam(eben(wort), eben(namen.get(i)));
            boolean summe = Summenwort.nenntSumme(namen.get(i));
            if (i != ausser
                    && gemeinsam >= WORT
                    && (gemeinsam > laenge || gemeinsam == laenge && summe)) {
                bester = i;
                laenge = gemeinsam;
            }
        }
        return bester < 0 ? Optional.empty() : Optional.of(bester);
    }

    private static String eben(String name) {
        return name.toLowerCase(Locale.GERMANY).replaceAll("[^\\p{L}]", "");
    }

    /// Length of the longest run of letters that both have.
    private static int gemeinsam(String eines, String anderes) {
        int laengster = 0;
        var vorher = new int[anderes.length() + 1];
        for (int i = 1; i <= eines.length(); i++) {
            var jetzt = new int[anderes.length() + 1];
            for (int j = 1; j <= anderes.length(); j++) {
                jetzt[j] = eines.charAt(i - 1) == anderes.charAt(j - 1) ? vorher[j - 1] + 1 : 0;
                laengster = Math.max(laengster, jetzt[j]);
            }
            vorher = jetzt;
        }
        return laengster;
    }

    /// A part of something, with the decimal places of what is printed.
    static BigDecimal anteil(BigDecimal von, BigDecimal prozent, int stellen) {
        return von.multiply(prozent).movePointLeft(2).setScale(stellen, RoundingMode.HALF_UP);
    }
}
