package dreiklang.rechenprobe;

import dreiklang.rechenprobe.Rechenbefund.Art;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Checks what follows one another: running numbers, beginnings and ends, parts and their whole.
final class Folgenprobe {

    private static final Pattern BEGINN =
            Pattern.compile("(?iu).*\\b(beginn|start|anfang|von|ab|begin|from)\\b.*");
    private static final Pattern ENDE =
            Pattern.compile("(?iu).*\\b(ende|bis|abschluss|fertigstellung|end|until|to)\\b.*");
    private static final int LUECKE = 20;
    private static final int WENIGSTENS = 3;

    private final Zahlenfeld feld;
    private final Probenbuch buch;

    Folgenprobe(Zahlenfeld feld, Probenbuch buch) {
        this.feld = feld;
        this.buch = buch;
    }

    void pruefen() {
        feld.spalten(Spaltenart.NUMMER).forEach(this::nummern);
        var zeiten = feld.spalten(Spaltenart.ZEIT);
        zeiten.stream()
                .filter(s -> BEGINN.matcher(feld.spaltenname(s)).matches())
                .findFirst()
                .ifPresent(b ->
                        zeiten.stream()
                                .filter(s -> ENDE.matcher(feld.spaltenname(s)).matches())
                                .findFirst()
                                .ifPresent(e -> zeiten(b, e)));
        feld.spalten(Spaltenart.WERT).forEach(this::teile);
    }

    private void nummern(int spalte) {
        var zeilen =
                IntStream.range(feld.kopf(), feld.hoehe())
                        .filter(z -> feld.genau(z, spalte).isPresent())
                        .boxed()
                        .toList();
        var werte =
                zeilen.stream().map(z -> feld.genau(z, spalte).orElseThrow().longValue()).toList();
        long gute =
                IntStream.range(1, werte.size())
                        .filter(i -> werte.get(i) == werte.get(i - 1) + 1)
                        .count();
        if (werte.size() < WENIGSTENS || gute * 10 < (werte.size() - 1) * 6L) {
            return;
        }
        int falsche = 0;
        for (int i = 1; i < werte.size(); i++) {
            falsche += schritt(zeilen.get(i), spalte, werte.get(i - 1), werte.get(i)) ? 1 : 0;
        }
        buch.verstanden(
                new Rechenweg(
                        Art.NUMMER_FEHLT,
                        "Spalte " + feld.tabelle().ort(0, spalte).replaceAll("\\d", ""),
                        feld.spaltenname(spalte),
                        werte.getFirst() + "–" + werte.getLast(),
                        werte.size() - 1,
                        werte.size() - 1 - falsche));
    }

    private boolean schritt(int zeile, int spalte, long vorher, long jetzt) {
        if (jetzt == vorher) {
            buch.befund(
                    Art.NUMMER_DOPPELT,
                    zeile,
                    spalte,
                    "" + jetzt,
                    "" + (vorher + 1),
                    "",
                    vorher + " + 1",
                    false);
            return true;
        }
        if (jetzt > vorher + 1 && jetzt - vorher <= LUECKE) {
            var fehlend =
                    jetzt == vorher + 2 ? "" + (vorher + 1) : (vorher + 1) + "–" + (jetzt - 1);
            buch.befund(
                    Art.NUMMER_FEHLT,
                    zeile,
                    spalte,
                    "" + jetzt,
                    fehlend,
                    "",
                    vorher + " + 1",
                    false);
            return true;
        }
        return false;
    }

    private void zeiten(int beginn, int ende) {
        int geprueft = 0;
        int falsche = 0;
        for (int z = feld.kopf(); z < feld.hoehe(); z++) {
            var von = Zeitangabe.lesen(feld.text(z, beginn));
            var bis = Zeitangabe.lesen(feld.text(z, ende));
            if (von.isPresent() && bis.isPresent()) {
                geprueft++;
                falsche += zeitfolge(z, beginn, ende, von.get(), bis.get()) ? 1 : 0;
            }
        }
        buch.verstanden(
                new Rechenweg(
                        Art.ZEITFOLGE,
                        "Spalte " + feld.tabelle().ort(0, ende).replaceAll("\\d", ""),
                        feld.spaltenname(ende),
                        folge(beginn, ende),
                        geprueft,
                        geprueft - falsche));
    }

    private boolean zeitfolge(int zeile, int beginn, int ende, Zeitangabe von, Zeitangabe bis) {
        if (!bis.sicherVor(von)) {
            return false;
        }
        buch.befund(
                Art.ZEITFOLGE,
                zeile,
                ende,
                feld.text(zeile, ende),
                "≥ " + feld.text(zeile, beginn),
                "",
                folge(beginn, ende),
                false);
        return true;
    }

    private String folge(int beginn, int ende) {
        return feld.spaltenname(beginn) + " ≤ " + feld.spaltenname(ende);
    }

    /// What is called a part of the row before it is never more.
    private void teile(int spalte) {
        Optional<BigDecimal> ganzes = Optional.empty();
        for (int z = feld.kopf(); z < feld.hoehe(); z++) {
            var wert = feld.genau(z, spalte);
            if (!Summenwort.nenntTeil(feld.zeilenname(z))) {
                ganzes = wert;
            } else if (wert.isPresent()
                    && ganzes.isPresent()
                    && zuGross(wert.get(), ganzes.get())) {
                buch.befund(
                        Art.TEIL_GROESSER,
                        z,
                        spalte,
                        buch.zahl(wert.get()),
                        "≤ " + buch.zahl(ganzes.get()),
                        buch.zahl(wert.get().subtract(ganzes.get())),
                        feld.zeilenname(z),
                        false);
            }
        }
    }

    private static boolean zuGross(BigDecimal teil, BigDecimal ganzes) {
        return teil.signum() > 0 && ganzes.signum() >= 0 && teil.compareTo(ganzes) > 0;
    }
}
