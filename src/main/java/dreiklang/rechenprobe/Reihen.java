package dreiklang.rechenprobe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Figures side by side in which sums are looked for: rows of a table or, turned round, its
/// columns. Numbers are whole, in units of the smallest decimal place.
///
/// @param namen what each is called
/// @param weiche lanes of figures that are not added as a rule: there only a sum that closes says
///   something
/// @param grenzen whether something divides it from the one before
/// @param werte figure of each in each lane
/// @param da whether there is one
/// @param exakt whether it is exact
/// @param stellen decimal places that the numbers were moved by
record Reihen(
        List<String> namen,
        boolean[] weiche,
        boolean[] grenzen,
        long[][] werte,
        boolean[][] da,
        boolean[][] exakt,
        int stellen) {

    private static final int MEISTE_STELLEN = 6;
    private static final BigDecimal GROESSTE = new BigDecimal("1000000000000000");

    int anzahl() {
        return werte.length;
    }

    int bahnen() {
        return werte.length == 0 ? 0 : werte[0].length;
    }

    /// Rows of a table by its columns of figures.
    static Reihen zeilen(Zahlenfeld feld, List<Integer> zeilen, List<Integer> spalten) {
        var grenzen = new boolean[zeilen.size()];
        for (int i = 1; i < grenzen.length; i++) {
            grenzen[i] = zeilen.get(i) - zeilen.get(i - 1) > 1;
        }
        return fuellen(
                zeilen.stream().map(feld::zeilenname).toList(),
                weiche(spalten.stream().map(feld::spaltenname).toList()),
                grenzen,
                spalten.size(),
                (i, bahn) -> feld.zahl(zeilen.get(i), spalten.get(bahn)));
    }

    /// Columns of a table by its rows.
    static Reihen spalten(Zahlenfeld feld, List<Integer> zeilen, List<Integer> spalten) {
        return fuellen(
                spalten.stream().map(feld::spaltenname).toList(),
                weiche(zeilen.stream().map(feld::zeilenname).toList()),
                new boolean[spalten.size()],
                zeilen.size(),
                (i, bahn) -> feld.zahl(zeilen.get(bahn), spalten.get(i)));
    }

    private static boolean[] weiche(List<String> namen) {
        var weiche = new boolean[namen.size()];
        for (int i = 0; i < weiche.length; i++) {
            weiche[i] = Summenwort.nenntVerhaeltnis(namen.get(i));
        }
        return weiche;
    }

    private interface Quelle {
        Optional<Zahlenleser.Zahl> zahl(int reihe, int bahn);
    }

    private static Reihen fuellen(
            List<String> namen, boolean[] weiche, boolean[] grenzen, int bahnen, Quelle quelle) {
        int n = namen.size();
        int stellen =
                IntStream.range(0, n)
                        .flatMap(i ->
                                IntStream.range(0, bahnen)
                                        .flatMap(b ->
                                                quelle.zahl(i, b).stream()
                                                        .mapToInt(z -> z.angabe().wert().scale())))
                        .max()
                        .orElse(0);
        var reihen =
                new Reihen(
                        namen,
                        weiche,
                        grenzen,
                        new long[n][bahnen],
                        new boolean[n][bahnen],
                        new boolean[n][bahnen],
                        Math.clamp(stellen, 0, MEISTE_STELLEN));
        for (int i = 0; i < n; i++) {
            for (int b = 0; b < bahnen; b++) {
                reihen.setzen(i, b, quelle.zahl(i, b));
            }
        }
        return reihen;
    }

    private void setzen(int reihe, int bahn, Optional<Zahlenleser.Zahl> zahl) {
        var angabe = zahl.map(Zahlenleser.Zahl::angabe).orElse(Zahlenangabe.UNBEKANNT);
        if (zahl.isEmpty() || angabe.wert().abs().compareTo(GROESSTE) >= 0) {
            return;
        }
        da[reihe][bahn] = angabe.art() != Zahlenangabe.Art.UNBEKANNT;
        exakt[reihe][bahn] =
                angabe.art() == Zahlenangabe.Art.GENAU || angabe.art() == Zahlenangabe.Art.KEINE;
        werte[reihe][bahn] =
                angabe.wert().movePointRight(stellen).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    BigDecimal zahl(long ganze) {
        return BigDecimal.valueOf(ganze, stellen);
    }

    /// The same in the other order.
    Reihen umgekehrt() {
        int n = anzahl();
        var grenzen = new boolean[n];
        for (int i = 1; i < n; i++) {
            grenzen[i] = this.grenzen[n - i];
        }
        return new Reihen(
                namen.reversed(),
                weiche,
                grenzen,
                umgedreht(werte),
                umgedreht(da),
                umgedreht(exakt),
                stellen);
    }

    /// Some of them.
    Reihen nur(List<Integer> welche) {
        var grenzen = new boolean[welche.size()];
        for (int i = 1; i < grenzen.length; i++) {
            for (int j = welche.get(i - 1) + 1; j <= welche.get(i); j++) {
                grenzen[i] |= this.grenzen[j];
            }
        }
        return new Reihen(
                welche.stream().map(namen::get).toList(),
                weiche,
                grenzen,
                welche.stream().map(i -> werte[i]).toArray(long[][]::new),
                welche.stream().map(i -> da[i]).toArray(boolean[][]::new),
                welche.stream().map(i -> exakt[i]).toArray(boolean[][]::new),
                stellen);
    }

    private static <T> T[] umgedreht(T[] feld) {
        var neu = feld.clone();
        for (int i = 0; i < feld.length; i++) {
            neu[i] = feld[feld.length - 1 - i];
        }
        return neu;
    }
}
