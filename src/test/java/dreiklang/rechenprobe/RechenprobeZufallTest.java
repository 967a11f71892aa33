package dreiklang.rechenprobe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Thousands of tables made by chance: those that close have no finding, those with one wrong sum
/// have it where it is.
class RechenprobeZufallTest {

    private static final int TABELLEN = 1_500;
    private static final long SAAT = 20_261_123L;

    /// A table with what may be spoiled in it.
    private record Probe(List<List<String>> zeilen, List<int[]> summen) {}

    @Test
    void wasSchliesstHatKeinenBefund() {
        var zufall = new Random(SAAT);
        var falsch = new ArrayList<String>();
        for (int i = 0; i < TABELLEN; i++) {
            var probe = tabelle(zufall);
            var bericht = Rechenprobe.pruefen(Tabelle.von("", probe.zeilen()));
            bericht.befunde().forEach(b -> falsch.add(b + "\n" + text(probe)));
        }
        assertThat(falsch).as("false alarms in " + TABELLEN + " tables").isEmpty();
    }

    @Test
    void eineFalscheSummeWirdGefunden() {
        var zufall = new Random(SAAT + 1);
        var verfehlt = new ArrayList<String>();
        for (int i = 0; i < TABELLEN; i++) {
            var probe = tabelle(zufall);
            var ort = probe.summen().get(zufall.nextInt(probe.summen().size()));
            verderben(probe, ort, zufall);
            var bericht = Rechenprobe.pruefen(Tabelle.von("", probe.zeilen()));
            if (bericht.befunde().stream()
                    .noneMatch(b -> b.zeile() == ort[0] + 1 && b.spalte() == ort[1] + 1)) {
                verfehlt.add(
                        ort[0]
                                + 1
                                + "/"
                                + (ort[1] + 1)
                                + " "
                                + bericht.befunde()
                                + "\n"
                                + text(probe));
            }
        }
        assertThat(verfehlt).as("missed in " + TABELLEN + " tables").isEmpty();
    }

    private static void verderben(Probe probe, int[] ort, Random zufall) {
        var zeile = probe.zeilen().get(ort[0]);
        long wert = Long.parseLong(zeile.get(ort[1]).replace(".", ""));
        long anders = wert + 1 + zufall.nextInt(Math.max(1, (int) (wert / 8)));
        zeile.set(ort[1], zahl(anders));
    }

    /// Blocks of rows with subtotals, a total, and now and then a column of sums.
    private static Probe tabelle(Random zufall) {
        int bloecke = zufall.nextInt(4);
        int spalten = 1 + zufall.nextInt(5);
        boolean quer = spalten > 1 && zufall.nextBoolean();
        int spanne = List.of(40, 900, 90_000, 5_000_000).get(zufall.nextInt(4));
        var zeilen = new ArrayList<List<String>>();
        var summen = new ArrayList<int[]>();
        zeilen.add(kopf(spalten, quer));
        var gesamt = new long[spalten];
        for (int b = 0; b <= bloecke; b++) {
            var block = new long[spalten];
            if (bloecke > 0 && zufall.nextBoolean()) {
                zeilen.add(zeile("Bereich " + (char) ('A' + b), new long[0], spalten, quer));
            }
            int posten = 2 + zufall.nextInt(6);
            for (int p = 0; p < posten; p++) {
                var werte = zufall.longs(spalten, 0, spanne).toArray();
                addieren(block, werte);
                zeilen.add(zeile("Posten " + b + "." + p, werte, spalten, quer));
            }
            addieren(gesamt, block);
            if (bloecke > 0) {
                summe(zeilen, summen, "Summe Bereich " + (char) ('A' + b), block, spalten, quer);
            }
        }
        summe(zeilen, summen, zufall.nextBoolean() ? "Gesamt" : "Insgesamt", gesamt, spalten, quer);
        return new Probe(zeilen, summen);
    }

    private static List<String> kopf(int spalten, boolean quer) {
        var kopf = new ArrayList<>(List.of("Bezeichnung"));
        for (int s = 0; s < spalten; s++) {
            kopf.add("Wert " + (char) ('K' + s));
        }
        if (quer) {
            kopf.add("Summe");
        }
        return kopf;
    }

    private static void summe(
            List<List<String>> zeilen,
            List<int[]> summen,
            String name,
            long[] werte,
            int spalten,
            boolean quer) {
        for (int s = 0; s < spalten; s++) {
            if (werte[s] > 0) {
                summen.add(new int[] {zeilen.size(), s + 1});
            }
        }
        zeilen.add(zeile(name, werte, spalten, quer));
    }

    private static List<String> zeile(String name, long[] werte, int spalten, boolean quer) {
        var zeile = new ArrayList<>(List.of(name));
        long summe = 0;
        for (int s = 0; s < spalten; s++) {
            zeile.add(werte.length == 0 ? "" : zahl(werte[s]));
            summe += werte.length == 0 ? 0 : werte[s];
        }
        if (quer) {
            zeile.add(werte.length == 0 ? "" : zahl(summe));
        }
        return zeile;
    }

    private static void addieren(long[] summe, long[] werte) {
        for (int i = 0; i < summe.length; i++) {
            summe[i] += werte[i];
        }
    }

    private static String zahl(long wert) {
        return String.format(Locale.GERMANY, "%,d", wert);
    }

    private static String text(Probe probe) {
        return String.join("\n", probe.zeilen().stream().map(z -> String.join(" | ", z)).toList());
    }
}
