package dreiklang.rechenprobe;

import dreiklang.basis.Sprache;
import dreiklang.rechenprobe.Rechenbefund.Art;
import dreiklang.rechenprobe.Tabellenbericht.Unverstanden;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Collects what the check of one table understands and finds.
final class Probenbuch {

    private static final int MEISTE = 10_000;

    private final Zahlenfeld feld;
    private final boolean gerundet;
    private final boolean hundertstel;
    private final List<Rechenweg> wege = new ArrayList<>();
    private final List<Unverstanden> unverstanden = new ArrayList<>();
    private final List<Rechenbefund> befunde = new ArrayList<>();

    Probenbuch(Zahlenfeld feld) {
        this.feld = feld;
        this.hundertstel = hundertstel(feld);
        this.gerundet =
                feld.tabelle().zeilen().stream()
                        .flatMap(List::stream)
                        .anyMatch(z ->
                                z.text()
                                        .matches(
                                                "(?iu).*(\\bT€|\\bTEUR|tsd\\.|mio\\.|mrd\\.|rundung|gerundet).*"));
    }

    /// Whether figures with decimals have two of them throughout, as amounts of money do.
    private static boolean hundertstel(Zahlenfeld feld) {
        var stellen =
                java.util.stream.IntStream.range(feld.kopf(), feld.hoehe())
                        .boxed()
                        .flatMap(z ->
                                feld.spalten(Spaltenart.WERT).stream()
                                        .flatMap(s -> feld.genau(z, s).stream()))
                        .map(BigDecimal::scale)
                        .filter(n -> n > 0)
                        .toList();
        return !stellen.isEmpty() && stellen.stream().allMatch(n -> n == 2);
    }

    void verstanden(Rechenweg weg) {
        if (weg.geprueft() > 0) {
            wege.add(weg);
        }
    }

    void unverstanden(Unverstanden zelle) {
        if (unverstanden.size() < MEISTE) {
            unverstanden.add(zelle);
        }
    }

    /// Notes a figure that should be another. One cell is found fault with only once for the same
    /// value.
    void befund(
            Art art,
            int zeile,
            int spalte,
            BigDecimal gedruckt,
            BigDecimal gerechnet,
            String weg,
            boolean folgefehler) {
        befund(
                art,
                zeile,
                spalte,
                feld.text(zeile, spalte),
                zahl(gerechnet),
                zahl(gedruckt.subtract(gerechnet)),
                weg,
                folgefehler);
    }

    void befund(
            Art art,
            int zeile,
            int spalte,
            String gedruckt,
            String gerechnet,
            String differenz,
            String weg,
            boolean folgefehler) {
        var ort = feld.tabelle().ort(zeile, spalte);
        boolean schon =
                befunde.stream()
                        .anyMatch(b -> b.ort().equals(ort) && b.gerechnet().equals(gerechnet));
        if (schon || befunde.size() >= MEISTE) {
            return;
        }
        befunde.add(
                new Rechenbefund(
                        art,
                        ort,
                        feld.tabelle().ersteZeile() + zeile,
                        spalte + 1,
                        feld.zeilenname(zeile),
                        feld.spaltenname(spalte),
                        gedruckt,
                        gerechnet,
                        differenz,
                        weg,
                        folgefehler));
    }

    /// Whether a difference can come from rounding: only in tables that say they are in thousands
    /// or rounded.
    boolean rundung(BigDecimal gedruckt, BigDecimal gerechnet, int teile) {
        if (!gerundet) {
            return false;
        }
        int stellen = Math.max(0, Math.max(gedruckt.scale(), gerechnet.scale()));
        var spielraum =
                BigDecimal.ONE
                        .movePointLeft(stellen)
                        .multiply(BigDecimal.valueOf(teile + 1L))
                        .movePointLeft(0);
        return gedruckt.subtract(gerechnet).abs().multiply(BigDecimal.TWO).compareTo(spielraum)
                <= 0;
    }

    String zahl(BigDecimal wert) {
        var eben = wert.stripTrailingZeros();
        int stellen = eben.scale() > 0 && hundertstel ? Math.max(2, eben.scale()) : eben.scale();
        return Zahlenangabe.zahl(eben.setScale(Math.max(0, stellen)), Sprache.DE.locale());
    }

    Tabellenbericht bericht() {
        var t = feld.tabelle();
        return new Tabellenbericht(
                t.name(),
                t.ersteZeile(),
                feld.hoehe(),
                feld.breite(),
                feld.schrift() == Zahlenschrift.DEUTSCH ? "deutsch" : "englisch",
                List.copyOf(wege),
                List.copyOf(unverstanden),
                List.copyOf(befunde));
    }
}
