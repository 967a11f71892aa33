package dreiklang.rechenprobe;

import dreiklang.rechenprobe.Zahlenleser.Zahl;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds out from its head and its cells what a column holds.
final class Spaltendeutung {

    private static final Pattern NUMMER =
            Pattern.compile("(?iu)(lfd\\.?\\s*)?(nr|no|nummer|pos|position|#)\\.?|lfd\\.?.*");
    private static final Pattern KENNUNG =
            Pattern.compile(
                    "(?iu).*(kennung|kennziffer|code|plz|postleitzahl|konto|kostenstelle|kostenträger|sachkonto"
                            + "|produktgruppe|aktenzeichen|schlüssel|leika|telefon|drucksache).*"
                            + "|fd|amt|id|egr\\.?|entgeltgruppe|produkt");
    private static final Pattern ANTEIL =
            Pattern.compile("(?iu).*(%|\\banteil|quote\\b|prozent|v\\.\\s?h\\.|grad\\b).*");
    private static final int FOLGE = 4;

    private Spaltendeutung() {}

    static Spaltenart art(Zahlenfeld feld, int spalte) {
        var belegt =
                IntStream.range(feld.kopf(), feld.hoehe())
                        .filter(z -> !feld.text(z, spalte).isEmpty())
                        .boxed()
                        .toList();
        if (belegt.isEmpty()) {
            return Spaltenart.LEER;
        }
        if (spalte == 0 && feld.istGegliedert()) {
            return Spaltenart.KENNUNG;
        }
        if (zeitenUndMehrAlsJahre(feld, spalte, belegt)) {
            return Spaltenart.ZEIT;
        }
        var zahlen = belegt.stream().flatMap(z -> feld.zahl(z, spalte).stream()).toList();
        long mitZahl = zahlen.stream().filter(z -> z.angabe().art().mitZahl()).count();
        if (mitZahl == 0 || zahlen.size() * 2 < belegt.size()) {
            return zeiten(feld, spalte, belegt) ? Spaltenart.ZEIT : Spaltenart.TEXT;
        }
        return unterZahlen(feld, spalte, belegt, zahlen);
    }

    private static boolean zeitenUndMehrAlsJahre(
            Zahlenfeld feld, int spalte, List<Integer> belegt) {
        return zeiten(feld, spalte, belegt)
                && belegt.stream()
                        .map(z -> feld.text(z, spalte))
                        .anyMatch(t -> t.length() > 5 && Zeitangabe.lesen(t).isPresent());
    }

    private static boolean zeiten(Zahlenfeld feld, int spalte, List<Integer> belegt) {
        long zeiten =
                belegt.stream()
                        .filter(z -> Zeitangabe.lesen(feld.text(z, spalte)).isPresent())
                        .count();
        return zeiten * 2 > belegt.size();
    }

    private static Spaltenart unterZahlen(
            Zahlenfeld feld, int spalte, List<Integer> belegt, List<Zahl> zahlen) {
        var name = feld.spaltenname(spalte).strip();
        boolean ganze = zahlen.stream().allMatch(z -> istGanz(z.angabe().wert()));
        if (ganze && (NUMMER.matcher(name).matches() || spalte == 0 && istFolge(zahlen))) {
            return Spaltenart.NUMMER;
        }
        long fuehrend =
                belegt.stream().filter(z -> feld.text(z, spalte).matches("0\\d+.*")).count();
        boolean jahre =
                belegt.stream().allMatch(z -> Zahlenfeld.istJahr(feld.text(z, spalte)))
                        && (spalte == 0 || belegt.size() > 2);
        if (KENNUNG.matcher(name).matches() || fuehrend * 2 > belegt.size() || jahre) {
            return Spaltenart.KENNUNG;
        }
        long prozente = zahlen.stream().filter(Zahl::istProzent).count();
        boolean geld = name.contains("€") || name.contains("EUR");
        return prozente * 2 > zahlen.size() || ANTEIL.matcher(name).matches() && !geld
                ? Spaltenart.ANTEIL
                : Spaltenart.WERT;
    }

    static boolean istGanz(BigDecimal wert) {
        return wert.stripTrailingZeros().scale() <= 0;
    }

    /// Whether it counts 1, 2, 3.
    private static boolean istFolge(List<Zahl> zahlen) {
        long schritte =
                IntStream.range(1, zahlen.size())
                        .filter(i ->
                                zahlen.get(i)
                                                .angabe()
                                                .wert()
                                                .subtract(zahlen.get(i - 1).angabe().wert())
                                                .compareTo(BigDecimal.ONE)
                                        == 0)
                        .count();
        return zahlen.size() >= FOLGE
                && zahlen.getFirst().angabe().wert().compareTo(BigDecimal.ONE) == 0
                && schritte * 4 >= (zahlen.size() - 1) * 3L;
    }
}
