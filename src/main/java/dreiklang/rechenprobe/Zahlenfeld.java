package dreiklang.rechenprobe;

import dreiklang.rechenprobe.Zahlenleser.Zahl;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table understood: which rows are its head, what each column holds, and the figure of each
/// cell.
final class Zahlenfeld {

    private final Tabelle tabelle;
    private final boolean gegliedert;
    private final Zahlenschrift schrift;
    private final int kopf;
    private final @Nullable Zahl[][] zahlen;
    private final List<Spaltenart> arten;

    private Zahlenfeld(Tabelle tabelle) {
        this.tabelle = tabelle;
        this.gegliedert = Gliederung.erkannt(tabelle);
        this.schrift = Zahlenschrift.erkennen(ziffern(tabelle, gegliedert));
        this.zahlen = new Zahl[tabelle.zeilen().size()][tabelle.breite()];
        for (int z = 0; z < zahlen.length; z++) {
            for (int s = 0; s < zahlen[z].length; s++) {
                zahlen[z][s] = gelesen(z, s).orElse(null);
            }
        }
        this.kopf = kopfzeilen();
        this.arten =
                IntStream.range(0, tabelle.breite())
                        .mapToObj(s -> Spaltendeutung.art(this, s))
                        .toList();
    }

    static Zahlenfeld von(Tabelle tabelle) {
        return new Zahlenfeld(tabelle);
    }

    private static List<String> ziffern(Tabelle tabelle, boolean gegliedert) {
        return tabelle.zeilen().stream()
                .flatMap(z -> z.stream().skip(gegliedert ? 1 : 0))
                .filter(z -> !z.leer() && z.zahl().isEmpty() && !istZeit(z.text()))
                .flatMap(z -> Zahlenleser.ziffern(z.text()).stream())
                .toList();
    }

    private Optional<Zahl> gelesen(int zeile, int spalte) {
        var zelle = tabelle.zelle(zeile, spalte);
        if (gegliedert && spalte == 0
                || zelle.leer()
                || zelle.zahl().isEmpty() && istZeit(zelle.text()) && !istJahr(zelle.text())) {
            return Optional.empty();
        }
        return zelle.zahl()
                .map(w -> roh(w, zelle.text()))
                .or(() -> Zahlenleser.lesen(zelle.text(), schrift));
    }

    /// A percentage of a spreadsheet is stored as a part of one.
    private static Zahl roh(BigDecimal wert, String text) {
        boolean prozent = text.endsWith("%");
        var zahl = prozent ? wert.movePointRight(2) : wert;
        return new Zahl(
                Zahlenangabe.genau(zahl.scale() < 0 ? zahl.setScale(0) : zahl), prozent ? "%" : "");
    }

    private static boolean istZeit(String text) {
        return text.length() >= 6 && Zeitangabe.lesen(text).isPresent();
    }

    static boolean istJahr(String text) {
        return text.matches(
                "(19|20)\\d\\d(\\s?([-–/]|bis)\\s?((19|20)\\d\\d|\\d\\d))?(\\s?ff\\.?)?");
    }

    /// Rows before the first that holds a figure besides years.
    private int kopfzeilen() {
        for (int z = 0; z < zahlen.length; z++) {
            int zeile = z;
            long werte =
                    IntStream.range(0, breite())
                            .filter(s -> istZahl(zeile, s))
                            .filter(s -> !istJahr(tabelle.zelle(zeile, s).text()))
                            .count();
            if (werte > 0) {
                return z;
            }
        }
        return zahlen.length;
    }

    private boolean istZahl(int zeile, int spalte) {
        var zahl = zahlen[zeile][spalte];
        return zahl != null && zahl.angabe().art().mitZahl();
    }

    Tabelle tabelle() {
        return tabelle;
    }

    boolean istGegliedert() {
        return gegliedert;
    }

    Zahlenschrift schrift() {
        return schrift;
    }

    int kopf() {
        return kopf;
    }

    int hoehe() {
        return zahlen.length;
    }

    int breite() {
        return tabelle.breite();
    }

    Spaltenart art(int spalte) {
        return arten.get(spalte);
    }

    List<Integer> spalten(Spaltenart art) {
        return IntStream.range(0, breite()).filter(s -> arten.get(s) == art).boxed().toList();
    }

    String text(int zeile, int spalte) {
        return tabelle.zelle(zeile, spalte).text();
    }

    Optional<Zahl> zahl(int zeile, int spalte) {
        return Optional.ofNullable(zahlen[zeile][spalte]);
    }

    /// A figure that is exact and a number.
    Optional<BigDecimal> genau(int zeile, int spalte) {
        return zahl(zeile, spalte)
                .map(Zahl::angabe)
                .filter(a -> a.art() == Zahlenangabe.Art.GENAU)
                .map(Zahlenangabe::wert);
    }

    /// The words of a row.
    String zeilenname(int zeile) {
        return IntStream.range(0, breite())
                .filter(s -> arten.get(s) == Spaltenart.TEXT || arten.get(s) == Spaltenart.LEER)
                .mapToObj(s -> text(zeile, s))
                .filter(t -> !t.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" "));
    }

    /// The words over a column.
    String spaltenname(int spalte) {
        var worte = new ArrayList<String>();
        for (int z = 0; z < kopf; z++) {
            if (!text(z, spalte).isEmpty()) {
                worte.add(text(z, spalte));
            }
        }
        return String.join(" ", worte);
    }

    /// Whether a row holds a figure to be added.
    boolean hatWerte(int zeile) {
        return IntStream.range(0, breite())
                .anyMatch(s -> arten.get(s) == Spaltenart.WERT && zahlen[zeile][s] != null);
    }
}
