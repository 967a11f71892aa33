package dreiklang.rechenprobe;

import dreiklang.rechenprobe.Rechenbefund.Art;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Checks columns of percentages: one column as a part of another, a part of the total below it, or
/// the change from one to the other.
final class Anteilsprobe {

    private static final BigDecimal HUNDERT = BigDecimal.valueOf(100);
    private static final double GENUG = 0.6;

    private final Zahlenfeld feld;
    private final Probenbuch buch;
    private final List<Integer> zeilen;
    private final List<Integer> spalten;
    private final List<Integer> summenzeilen;

    /// @param summenzeilen rows that are sums
    Anteilsprobe(
            Zahlenfeld feld,
            Probenbuch buch,
            List<Integer> zeilen,
            List<Integer> spalten,
            List<Integer> summenzeilen) {
        this.feld = feld;
        this.buch = buch;
        this.zeilen = zeilen;
        this.spalten = spalten;
        this.summenzeilen = summenzeilen;
    }

    /// How a percentage could come about.
    ///
    /// @param zaehler column of the part
    /// @param nenner column of the whole; -1: the total of the same column
    /// @param wandel whether the change is meant
    private record Deutung(int zaehler, int nenner, boolean wandel) {}

    /// A reading and how well it holds.
    private record Wertung(Deutung deutung, int geprueft, List<Integer> falsche) {

        int treffer() {
            return geprueft - falsche.size();
        }
    }

    void pruefen() {
        feld.spalten(Spaltenart.ANTEIL).forEach(this::spalte);
    }

    private void spalte(int spalte) {
        deutungen().stream()
                .map(d -> werten(spalte, d))
                .filter(w -> w.treffer() > 0)
                .max(
                        Comparator.comparingInt(Wertung::treffer)
                                .thenComparingInt(w -> -w.falsche().size()))
                .filter(w ->
                        w.treffer() >= GENUG * w.geprueft()
                                && (w.treffer() >= 2 || w.falsche().isEmpty()))
                .ifPresentOrElse(
                        w -> melden(spalte, w),
                        () ->
                                buch.unverstanden(
                                        new Tabellenbericht.Unverstanden(
                                                feld.tabelle().ort(feld.kopf(), spalte),
                                                feld.spaltenname(spalte),
                                                "anteil-wovon")));
    }

    private List<Deutung> deutungen() {
        var deutungen = new ArrayList<Deutung>();
        for (int zaehler : spalten) {
            deutungen.add(new Deutung(zaehler, -1, false));
            for (int nenner : spalten) {
                if (zaehler != nenner) {
                    deutungen.add(new Deutung(zaehler, nenner, false));
                    deutungen.add(new Deutung(zaehler, nenner, true));
                }
            }
        }
        return deutungen;
    }

    private Wertung werten(int spalte, Deutung deutung) {
        int geprueft = 0;
        var falsche = new ArrayList<Integer>();
        for (int zeile : zeilen) {
            var gedruckt = feld.genau(zeile, spalte);
            var soll = soll(zeile, deutung);
            if (gedruckt.isPresent() && soll.isPresent()) {
                geprueft++;
                if (!passt(gedruckt.get(), soll.get(), stellen(zeile, spalte))) {
                    falsche.add(zeile);
                }
            }
        }
        return new Wertung(deutung, geprueft, falsche);
    }

    private Optional<BigDecimal> soll(int zeile, Deutung d) {
        var teil = feld.genau(zeile, d.zaehler());
        var ganzes = d.nenner() < 0 ? gesamt(d.zaehler()) : feld.genau(zeile, d.nenner());
        if (teil.isEmpty() || ganzes.isEmpty() || ganzes.get().signum() == 0) {
            return Optional.empty();
        }
        var oben = d.wandel() ? teil.get().subtract(ganzes.get()) : teil.get();
        return Optional.of(oben.multiply(HUNDERT).divide(ganzes.get(), MathContext.DECIMAL64));
    }

    private Optional<BigDecimal> gesamt(int spalte) {
        return summenzeilen.stream()
                .flatMap(z -> feld.genau(z, spalte).stream())
                .max(Comparator.comparing(BigDecimal::abs));
    }

    private static boolean passt(BigDecimal gedruckt, BigDecimal soll, int stellen) {
        var halbe = new BigDecimal("0.5").movePointLeft(stellen).add(new BigDecimal("0.0000001"));
        return gedruckt.subtract(soll).abs().compareTo(halbe) <= 0;
    }

    private int stellen(int zeile, int spalte) {
        var treffer =
                java.util.regex.Pattern.compile("[.,](\\d+)\\s*%?$")
                        .matcher(feld.text(zeile, spalte));
        return treffer.find() ? treffer.group(1).length() : 0;
    }

    private void melden(int spalte, Wertung w) {
        for (int zeile : w.falsche()) {
            var soll = soll(zeile, w.deutung()).orElseThrow();
            int stellen = stellen(zeile, spalte);
            var gedruckt = feld.genau(zeile, spalte).orElseThrow();
            var richtig = soll.setScale(stellen, RoundingMode.HALF_UP);
            buch.befund(
                    Art.ANTEIL, zeile, spalte, gedruckt, richtig, weg(zeile, w.deutung()), false);
        }
        buch.verstanden(
                new Rechenweg(
                        Art.ANTEIL,
                        "Spalte " + feld.tabelle().ort(0, spalte).replaceAll("\\d", ""),
                        feld.spaltenname(spalte),
                        name(w.deutung()),
                        w.geprueft(),
                        w.treffer()));
    }

    private String weg(int zeile, Deutung d) {
        var teil = feld.genau(zeile, d.zaehler()).map(buch::zahl).orElse("?");
        var ganzes =
                (d.nenner() < 0 ? gesamt(d.zaehler()) : feld.genau(zeile, d.nenner()))
                        .map(buch::zahl)
                        .orElse("?");
        return d.wandel()
                ? "(" + teil + " − " + ganzes + ") : " + ganzes + " × 100"
                : teil + " : " + ganzes + " × 100";
    }

    private String name(Deutung d) {
        var teil = feld.spaltenname(d.zaehler());
        var ganzes = d.nenner() < 0 ? "Summe" : feld.spaltenname(d.nenner());
        return d.wandel() ? ganzes + " → " + teil : teil + " : " + ganzes;
    }
}
