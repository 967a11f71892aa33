package dreiklang.rechenprobe;

import dreiklang.rechenprobe.Rechenbefund.Art;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks rows and columns whose name says that they are a difference.
final class Differenzprobe {

    private static final int NAEHE = 30;
    private static final double GENUG = 0.6;

    private final Zahlenfeld feld;
    private final Probenbuch buch;
    private final List<Integer> zeilen;
    private final List<Integer> spalten;
    private final boolean untereinander;
    private final Reihen reihen;

    Differenzprobe(
            Zahlenfeld feld,
            Probenbuch buch,
            List<Integer> zeilen,
            List<Integer> spalten,
            boolean untereinander) {
        this.feld = feld;
        this.buch = buch;
        this.zeilen = zeilen;
        this.spalten = spalten;
        this.untereinander = untereinander;
        this.reihen =
                untereinander
                        ? Reihen.zeilen(feld, zeilen, spalten)
                        : Reihen.spalten(feld, zeilen, spalten);
    }

    /// One less the other.
    private record Deutung(int von, int ab, List<Integer> richtige, List<Integer> falsche) {

        boolean genuegt() {
            int alle = richtige.size() + falsche.size();
            return richtige.size() >= GENUG * alle && (richtige.size() >= 2 || falsche.isEmpty());
        }
    }

    /// Checks them.
    ///
    /// @return the rows or columns that were understood as differences, by their place in the table
    Set<Integer> pruefen() {
        var erkannt = new HashSet<Integer>();
        for (int i = 0; i < reihen.anzahl(); i++) {
            if (Summenwort.nenntDifferenz(reihen.namen().get(i))) {
                var deutung = beste(i);
                if (deutung != null) {
                    melden(i, deutung);
                    erkannt.add(untereinander ? zeilen.get(i) : spalten.get(i));
                }
            }
        }
        return erkannt;
    }

    private @org.jspecify.annotations.Nullable Deutung beste(int reihe) {
        Deutung beste = null;
        int von = Math.max(0, reihe - NAEHE);
        int bis = Math.min(reihen.anzahl(), reihe + NAEHE);
        for (int a = von; a < bis; a++) {
            for (int b = von; b < bis; b++) {
                if (a != b && a != reihe && b != reihe) {
                    var deutung = deuten(reihe, a, b);
                    if (!deutung.richtige().isEmpty()
                            && (beste == null
                                    || deutung.richtige().size() > beste.richtige().size())) {
                        beste = deutung;
                    }
                }
            }
        }
        return beste != null && beste.genuegt() ? beste : null;
    }

    private Deutung deuten(int reihe, int von, int ab) {
        var richtige = new ArrayList<Integer>();
        var falsche = new ArrayList<Integer>();
        for (int b = 0; b < reihen.bahnen(); b++) {
            if (exakt(reihe, b) && exakt(von, b) && exakt(ab, b)) {
                long soll = reihen.werte()[von][b] - reihen.werte()[ab][b];
                (soll == reihen.werte()[reihe][b] ? richtige : falsche).add(b);
            }
        }
        return new Deutung(von, ab, richtige, falsche);
    }

    private boolean exakt(int reihe, int bahn) {
        return reihen.da()[reihe][bahn] && reihen.exakt()[reihe][bahn];
    }

    private void melden(int reihe, Deutung d) {
        for (int b : d.falsche()) {
            var von = reihen.zahl(reihen.werte()[d.von()][b]);
            var ab = reihen.zahl(reihen.werte()[d.ab()][b]);
            buch.befund(
                    Art.DIFFERENZ,
                    untereinander ? zeilen.get(reihe) : zeilen.get(b),
                    untereinander ? spalten.get(b) : spalten.get(reihe),
                    reihen.zahl(reihen.werte()[reihe][b]),
                    von.subtract(ab),
                    buch.zahl(von) + " − " + buch.zahl(ab),
                    false);
        }
        var namen = reihen.namen();
        buch.verstanden(
                new Rechenweg(
                        Art.DIFFERENZ,
                        untereinander
                                ? "Zeile " + (feld.tabelle().ersteZeile() + zeilen.get(reihe))
                                : "Spalte "
                                        + feld.tabelle()
                                                .ort(0, spalten.get(reihe))
                                                .replaceAll("\\d", ""),
                        namen.get(reihe),
                        namen.get(d.von()) + " − " + namen.get(d.ab()),
                        d.richtige().size() + d.falsche().size(),
                        d.richtige().size()));
    }
}
