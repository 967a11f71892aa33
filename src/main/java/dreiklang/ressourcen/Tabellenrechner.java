package dreiklang.ressourcen;

import static dreiklang.ressourcen.Kostensatz.Art.PERSONALKOSTEN;
import static dreiklang.ressourcen.Kostensatz.Art.SACHKOSTEN;

import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.rechenprobe.Zahlensumme;
import dreiklang.ressourcen.Ressourcentabelle.Spalte;
import dreiklang.ressourcen.Ressourcentabelle.Zeile;
import dreiklang.ressourcen.Ressourcentabelle.Zelle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Reckons the table of a plan: exact, in twelfths of a year, rounded to the cent only where a
/// twelfth does not come out even.
final class Tabellenrechner {

    private static final int ZWOELF = 12;

    private final Ressourcenbestand bestand;
    private final List<Spalte> spalten;

    private Tabellenrechner(Ressourcenbestand bestand, List<Spalte> spalten) {
        this.bestand = bestand;
        this.spalten = spalten;
    }

    /// @param von first year of the plan
    /// @param bis last year of the plan
    static Ressourcentabelle rechnen(int von, int bis, Ressourcenbestand bestand) {
        var rechner = new Tabellenrechner(bestand, Jahresspalten.von(von, bis, bestand));
        return new Ressourcentabelle(
                rechner.spalten,
                rechner.personal(),
                rechner.haushalt(Haushaltsart.FINANZPLAN, Ressourcentabelle.FINANZPLAN),
                rechner.haushalt(Haushaltsart.ERGEBNISPLAN, Ressourcentabelle.ERGEBNISPLAN));
    }

    private List<Zeile> personal() {
        var zeilen = new ArrayList<>(stellen());
        var personal = summe(Ressourcentabelle.PERSONALKOSTEN, List.copyOf(zeilen));
        var sach = zeile(Ressourcentabelle.SACHKOSTEN, (spalte, _) -> sachkosten(spalte.jahr()));
        var wirksam = summe(Ressourcentabelle.HAUSHALTSWIRKSAM, List.of(personal, sach));
        var gemein =
                zeile(
                        Ressourcentabelle.GEMEINKOSTEN,
                        (spalte, i) ->
                                gemeinkosten(
                                        spalte.jahr(),
                                        personal.zellen().get(i).wert(),
                                        wirksam.zellen().get(i).wert()));
        var gesamt = summe(Ressourcentabelle.GESAMTKOSTEN, List.of(wirksam, gemein));
        zeilen.addAll(List.of(personal, sach, wirksam, gemein, gesamt));
        return List.copyOf(zeilen);
    }

    /// One row for each post, those under the same heading together.
    private List<Zeile> stellen() {
        var gruppen = new LinkedHashSet<>(bestand.stellen().stream().map(Stelle::gruppe).toList());
        return gruppen.stream()
                .flatMap(g -> bestand.stellen().stream().filter(s -> s.gruppe().equals(g)))
                .map(s ->
                        new Zeile(
                                Ressourcentabelle.stelle(s.id()),
                                s.gruppe(),
                                s.titel(),
                                zellen((spalte, _) -> stelle(s, spalte.jahr()))))
                .toList();
    }

    private Zelle stelle(Stelle s, int jahr) {
        return produkt(
                s.anzahl(),
                s.monate(jahr),
                satz(
                        jahr,
                        k ->
                                k.art() == PERSONALKOSTEN
                                        && k.entgeltgruppe().equals(s.entgeltgruppe())));
    }

    /// Posts of a year with less than twelve months count in twelfths.
    private Zelle sachkosten(int jahr) {
        var monate =
                bestand.stellen().stream()
                        .map(s -> s.anzahl().multiply(BigDecimal.valueOf(s.monate(jahr))))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var satz = satz(jahr, k -> k.art() == SACHKOSTEN);
        if (monate.signum() == 0) {
            return new Zelle(Zahlenangabe.KEINE, new Rechenweg.Nichts());
        }
        var teile = monate.divideAndRemainder(BigDecimal.valueOf(ZWOELF));
        return teile[1].signum() == 0 ? produkt(teile[0], ZWOELF, satz) : produkt(monate, 1, satz);
    }

    private Zelle produkt(BigDecimal anzahl, int monate, Optional<Kostensatz> satz) {
        if (monate == 0) {
            return new Zelle(Zahlenangabe.KEINE, new Rechenweg.Nichts());
        }
        if (satz.isEmpty()) {
            return new Zelle(Zahlenangabe.UNBEKANNT, new Rechenweg.Satzfehlt());
        }
        var wert = satz.get().wert();
        return new Zelle(
                mal(wert, anzahl, monate), new Rechenweg.Produkt(glatt(anzahl), wert, monate));
    }

    private Zelle gemeinkosten(int jahr, Zahlenangabe personal, Zahlenangabe wirksam) {
        var satz = satz(jahr, k -> k.art().gemeinkosten());
        if (satz.isEmpty()) {
            return new Zelle(
                    personal.art() == Zahlenangabe.Art.KEINE
                            ? Zahlenangabe.KEINE
                            : Zahlenangabe.UNBEKANNT,
                    personal.art() == Zahlenangabe.Art.KEINE
                            ? new Rechenweg.Nichts()
                            : new Rechenweg.Satzfehlt());
        }
        var basis = satz.get().art() == Kostensatz.Art.GEMEINKOSTEN_PERSONAL ? personal : wirksam;
        return new Zelle(
                anteil(satz.get().wert(), basis), new Rechenweg.Anteil(satz.get().wert(), basis));
    }

    /// The newest one that counts in that year.
    private Optional<Kostensatz> satz(int jahr, Predicate<Kostensatz> welcher) {
        return bestand.saetze().stream()
                .filter(k -> k.ab() <= jahr)
                .filter(welcher)
                .max(Comparator.comparingInt(Kostensatz::ab));
    }

    private List<Zeile> haushalt(Haushaltsart art, String summe) {
        var ansaetze = bestand.ansaetze().stream().filter(a -> a.art() == art).toList();
        var namen = new LinkedHashSet<>(ansaetze.stream().map(Ansatz::bezeichnung).toList());
        var zeilen = new ArrayList<Zeile>();
        for (var name : namen) {
            var eigene = ansaetze.stream().filter(a -> a.bezeichnung().equals(name)).toList();
            zeilen.add(
                    new Zeile(
                            summe + ":" + name,
                            "",
                            name,
                            zellen((spalte, _) -> ansatz(eigene, spalte.jahr()))));
        }
        zeilen.add(summe(summe, List.copyOf(zeilen)));
        return List.copyOf(zeilen);
    }

    private static Zelle ansatz(List<Ansatz> eigene, int jahr) {
        var dieses = eigene.stream().filter(a -> a.jahr() == jahr).toList();
        if (dieses.isEmpty()) {
            return new Zelle(Zahlenangabe.KEINE, new Rechenweg.Nichts());
        }
        if (dieses.size() == 1) {
            var a = dieses.getFirst();
            return new Zelle(a.betrag(), new Rechenweg.Eingetragen(a.quelle()));
        }
        return addiert(dieses.stream().map(Ansatz::betrag).toList());
    }

    private Zeile summe(String schluessel, List<Zeile> zeilen) {
        return zeile(
                schluessel,
                (_, i) -> addiert(zeilen.stream().map(z -> z.zellen().get(i).wert()).toList()));
    }

    private static Zelle addiert(List<Zahlenangabe> werte) {
        var summe = Zahlensumme.von(werte).angabe();
        return new Zelle(
                new Zahlenangabe(summe.art(), glatt(summe.wert())), new Rechenweg.Summe(werte));
    }

    private Zeile zeile(String schluessel, BiFunction<Spalte, Integer, Zelle> zelle) {
        return new Zeile(schluessel, "", "", zellen(zelle));
    }

    private List<Zelle> zellen(BiFunction<Spalte, Integer, Zelle> zelle) {
        return IntStream.range(0, spalten.size())
                .mapToObj(i -> zelle.apply(spalten.get(i), i))
                .toList();
    }

    private static Zahlenangabe mal(Zahlenangabe satz, BigDecimal anzahl, int monate) {
        var voll = satz.wert().multiply(anzahl).multiply(BigDecimal.valueOf(monate));
        return new Zahlenangabe(
                satz.art(),
                glatt(voll.divide(BigDecimal.valueOf(ZWOELF), 2, RoundingMode.HALF_UP)));
    }

    /// As exact as the less exact of the two.
    static Zahlenangabe anteil(Zahlenangabe prozent, Zahlenangabe basis) {
        if (basis.art() == Zahlenangabe.Art.KEINE || prozent.art() == Zahlenangabe.Art.KEINE) {
            return Zahlenangabe.KEINE;
        }
        var art =
                basis.art() == Zahlenangabe.Art.GENAU || basis.art() == prozent.art()
                        ? prozent.art()
                        : prozent.art() == Zahlenangabe.Art.GENAU
                                ? basis.art()
                                : Zahlenangabe.Art.UNBEKANNT;
        return art == Zahlenangabe.Art.UNBEKANNT
                ? Zahlenangabe.UNBEKANNT
                : new Zahlenangabe(
                        art,
                        glatt(
                                prozent.wert()
                                        .multiply(basis.wert())
                                        .movePointLeft(2)
                                        .setScale(2, RoundingMode.HALF_UP)));
    }

    static int stellen(BigDecimal wert) {
        return Math.max(0, wert.stripTrailingZeros().scale());
    }

    /// Without zeros behind the comma, with two places where there are any.
    static BigDecimal glatt(BigDecimal wert) {
        int stellen = stellen(wert);
        return wert.setScale(stellen == 1 ? 2 : stellen, RoundingMode.UNNECESSARY);
    }
}
