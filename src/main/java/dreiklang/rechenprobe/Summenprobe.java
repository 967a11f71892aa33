package dreiklang.rechenprobe;

import dreiklang.rechenprobe.Rechenbefund.Art;
import dreiklang.rechenprobe.Summensuche.Fund;
import dreiklang.rechenprobe.Tabellenbericht.Unverstanden;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks the sums of a table in one direction, and what names of rows say to work out.
final class Summenprobe {

    private final Zahlenfeld feld;
    private final Probenbuch buch;
    private final List<Integer> zeilen;
    private final List<Integer> spalten;
    private final boolean untereinander;
    private final Reihen reihen;
    private final List<Fund> funde;
    private final Map<Integer, Wortregel> regeln = new HashMap<>();
    private final Nachrechnung rechnung;

    /// @param untereinander whether rows are added, not columns
    Summenprobe(
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
        this.funde = Summenordnung.finden(reihen);
        if (untereinander) {
            regelnLesen();
        }
        this.rechnung = new Nachrechnung(reihen, funde, regeln);
    }

    List<Fund> funde() {
        return funde;
    }

    /// The rows or columns that are sums, by their place in the table.
    List<Integer> summen() {
        return funde.stream()
                .map(f -> untereinander ? zeilen.get(f.summe()) : spalten.get(f.summe()))
                .toList();
    }

    private void regelnLesen() {
        for (int i = 0; i < reihen.anzahl(); i++) {
            int reihe = i;
            Wortregel.lesen(reihen.namen(), i, feld.schrift())
                    .filter(r -> gilt(reihe, r))
                    .ifPresent(r -> regeln.put(reihe, r));
        }
    }

    /// A rule counts when it holds somewhere, or there is but one figure it could be about.
    private boolean gilt(int reihe, Wortregel regel) {
        var probe = new Nachrechnung(reihen, funde, Map.of());
        int da = 0;
        for (int b = 0; b < reihen.bahnen(); b++) {
            var gedruckt = probe.gedruckt(reihe, b);
            da += gedruckt.isPresent() ? 1 : 0;
            var soll = probe.regel(reihe, regel, b);
            if (gedruckt.isPresent()
                    && soll.isPresent()
                    && soll.get().compareTo(gedruckt.get()) == 0) {
                return true;
            }
        }
        return da == 1 && regel instanceof Wortregel.Anteil;
    }

    void pruefen() {
        regeln.forEach(this::regelPruefen);
        funde.forEach(this::summePruefen);
        for (int i = 0; i < reihen.anzahl(); i++) {
            int reihe = i;
            if (Summenwort.nenntSumme(reihen.namen().get(i))
                    && funde.stream().noneMatch(f -> f.summe() == reihe)
                    && !regeln.containsKey(reihe)
                    && funde.stream()
                            .noneMatch(f -> f.teile().size() == 1 && f.teile().contains(reihe))) {
                buch.unverstanden(
                        new Unverstanden(ort(i), reihen.namen().get(i), "summe-ohne-teile"));
            }
        }
    }

    private void regelPruefen(int reihe, Wortregel regel) {
        int geprueft = 0;
        int stimmt = 0;
        for (int b = 0; b < reihen.bahnen(); b++) {
            var gedruckt = rechnung.gedruckt(reihe, b);
            var soll = rechnung.regel(reihe, regel, b);
            if (gedruckt.isEmpty() || soll.isEmpty()) {
                continue;
            }
            geprueft++;
            if (gedruckt.get().compareTo(soll.get()) == 0) {
                stimmt++;
            } else {
                melden(Art.WORTREGEL, reihe, b, gedruckt.get(), soll.get(), weg(regel, b), false);
            }
        }
        buch.verstanden(
                new Rechenweg(
                        Art.WORTREGEL,
                        ort(reihe),
                        reihen.namen().get(reihe),
                        weg(regel, 0),
                        geprueft,
                        stimmt));
    }

    private String weg(Wortregel regel, int bahn) {
        return switch (regel) {
            case Wortregel.Anteil a ->
                    buch.zahl(a.prozent())
                            + " % von "
                            + rechnung.gerechnet(a.von(), bahn).map(buch::zahl).orElse("?");
            case Wortregel.Produkt p -> p.wege().get(Math.min(bahn, p.wege().size() - 1));
        };
    }

    private void summePruefen(Fund fund) {
        var art = untereinander ? Art.SPALTENSUMME : Art.ZEILENSUMME;
        int geprueft = 0;
        int stimmt = 0;
        for (int b = 0; b < reihen.bahnen(); b++) {
            var gedruckt = rechnung.gedruckt(fund.summe(), b);
            var soll = rechnung.summe(fund, b, true);
            if (gedruckt.isEmpty() || soll.isEmpty() || weich(b, gedruckt.get(), soll.get())) {
                continue;
            }
            geprueft++;
            if (gedruckt.get().compareTo(soll.get()) == 0
                    || buch.rundung(gedruckt.get(), soll.get(), fund.teile().size())) {
                stimmt++;
                continue;
            }
            boolean folge = gleich(gedruckt, rechnung.summe(fund, b, false));
            melden(art, fund.summe(), b, gedruckt.get(), soll.get(), weg(fund, b), folge);
        }
        buch.verstanden(
                new Rechenweg(
                        art,
                        ort(fund.summe()),
                        reihen.namen().get(fund.summe()),
                        teile(fund),
                        geprueft,
                        stimmt));
    }

    private boolean weich(int bahn, BigDecimal gedruckt, BigDecimal soll) {
        return reihen.weiche()[bahn] && gedruckt.compareTo(soll) != 0;
    }

    private static boolean gleich(Optional<BigDecimal> eine, Optional<BigDecimal> andere) {
        return eine.isPresent() && andere.isPresent() && eine.get().compareTo(andere.get()) == 0;
    }

    private String teile(Fund fund) {
        return fund.teile().size() == 1
                ? ort(fund.teile().getFirst())
                : ort(fund.teile().getFirst())
                        + "–"
                        + ort(fund.teile().getLast())
                        + " ("
                        + fund.teile().size()
                        + ")";
    }

    private String weg(Fund fund, int bahn) {
        return rechnung.weg(
                fund,
                bahn,
                new Nachrechnung.Zahlenwort() {
                    @Override
                    public String zahl(BigDecimal wert) {
                        return buch.zahl(wert);
                    }

                    @Override
                    public String name(int reihe) {
                        return reihen.namen().get(reihe);
                    }
                });
    }

    /// A row by its number, a column by its letter.
    private String ort(int reihe) {
        return untereinander
                ? "Zeile " + (feld.tabelle().ersteZeile() + zeilen.get(reihe))
                : "Spalte " + feld.tabelle().ort(0, spalten.get(reihe)).replaceAll("\\d", "");
    }

    private void melden(
            Art art,
            int reihe,
            int bahn,
            BigDecimal gedruckt,
            BigDecimal soll,
            String weg,
            boolean folge) {
        int zeile = untereinander ? zeilen.get(reihe) : zeilen.get(bahn);
        int spalte = untereinander ? spalten.get(bahn) : spalten.get(reihe);
        buch.befund(art, zeile, spalte, gedruckt, soll, weg, folge);
    }
}
