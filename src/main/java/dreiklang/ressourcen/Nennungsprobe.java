package dreiklang.ressourcen;

import static dreiklang.ressourcen.Ressourcentabelle.GEMEINKOSTEN;
import static dreiklang.ressourcen.Ressourcentabelle.GESAMTKOSTEN;
import static dreiklang.ressourcen.Ressourcentabelle.HAUSHALTSWIRKSAM;
import static dreiklang.ressourcen.Ressourcentabelle.PERSONALKOSTEN;
import static dreiklang.ressourcen.Ressourcentabelle.SACHKOSTEN;

import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.rechenprobe.Zahlenangabe.Art;
import dreiklang.rechenprobe.Zahlensumme;
import dreiklang.ressourcen.Ressourcentabelle.Spalte;
import dreiklang.ressourcen.Ressourcentabelle.Zeile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Holds what papers tell against what comes out.
final class Nennungsprobe {

    /// Rows that are the sum of others.
    private static final Map<String, List<String>> SUMMEN =
            Map.of(
                    HAUSHALTSWIRKSAM, List.of(PERSONALKOSTEN, SACHKOSTEN),
                    GESAMTKOSTEN, List.of(HAUSHALTSWIRKSAM, GEMEINKOSTEN));

    /// "About" cannot be proven wrong by less than this part of it.
    private static final BigDecimal SPIELRAUM = new BigDecimal("0.05");

    private final Ressourcentabelle tabelle;
    private final List<Nennung> nennungen;

    private Nennungsprobe(Ressourcentabelle tabelle, List<Nennung> nennungen) {
        this.tabelle = tabelle;
        this.nennungen = nennungen;
    }

    static List<Ressourcenbefund> pruefen(Ressourcentabelle tabelle, List<Nennung> nennungen) {
        var probe = new Nennungsprobe(tabelle, nennungen);
        var befunde = new ArrayList<Ressourcenbefund>();
        for (var zeile : tabelle.alle()) {
            for (var n : nennungen) {
                if (n.zeile().equals(zeile.schluessel())) {
                    probe.befund(zeile, n, befunde).ifPresent(befunde::add);
                }
            }
        }
        return List.copyOf(befunde);
    }

    /// Told figures for which the table has no row or no year.
    static List<Nennung> ohneZelle(Ressourcentabelle tabelle, List<Nennung> nennungen) {
        return nennungen.stream()
                .filter(n ->
                        tabelle.zeile(n.zeile()).isEmpty()
                                || tabelle.spalten().stream().noneMatch(s -> gilt(n, s)))
                .toList();
    }

    static boolean gilt(Nennung n, Spalte spalte) {
        return spalte.undFolgende()
                ? n.bis().filter(b -> b < spalte.jahr()).isEmpty()
                : n.gilt(spalte.jahr());
    }

    private Optional<Ressourcenbefund> befund(
            Zeile zeile, Nennung n, List<Ressourcenbefund> bisher) {
        var spalten =
                IntStream.range(0, tabelle.spalten().size())
                        .filter(i -> gilt(n, tabelle.spalten().get(i)))
                        .filter(i -> !passt(n.wert(), zeile.zellen().get(i).wert()))
                        .boxed()
                        .toList();
        if (spalten.isEmpty()) {
            return Optional.empty();
        }
        int erste = spalten.getFirst();
        var zelle = zeile.zellen().get(erste);
        return Optional.of(
                new Ressourcenbefund(
                        zeile,
                        spalten.stream().map(tabelle.spalten()::get).toList(),
                        n,
                        zelle.wert(),
                        zelle.weg(),
                        differenz(n.wert(), zelle.wert()),
                        folgt(n, erste, bisher)));
    }

    static boolean passt(Zahlenangabe genannt, Zahlenangabe gerechnet) {
        if (gerechnet.art() == Art.UNBEKANNT) {
            return true;
        }
        if (genannt.art() == Art.ETWA) {
            return genannt.wert()
                            .subtract(gerechnet.wert())
                            .abs()
                            .compareTo(genannt.wert().multiply(SPIELRAUM))
                    <= 0;
        }
        return Zahlensumme.von(List.of(gerechnet)).vertraegt(genannt);
    }

    private static Optional<BigDecimal> differenz(Zahlenangabe genannt, Zahlenangabe gerechnet) {
        return genannt.art() == Art.GENAU && gerechnet.art() == Art.GENAU
                ? Optional.of(Tabellenrechner.glatt(genannt.wert().subtract(gerechnet.wert())))
                : Optional.empty();
    }

    /// Whether the told figure is the sum of told ones of which one does not come out itself.
    private boolean folgt(Nennung n, int spalte, List<Ressourcenbefund> bisher) {
        var teile = SUMMEN.getOrDefault(n.zeile(), List.of());
        var jahr = tabelle.spalten().get(spalte);
        boolean angesteckt =
                bisher.stream()
                        .anyMatch(b ->
                                teile.contains(b.zeile().schluessel())
                                        && b.spalten().contains(jahr));
        return angesteckt
                && passt(
                        n.wert(),
                        Zahlensumme.von(teile.stream().map(t -> genannt(t, jahr, spalte)).toList())
                                .angabe());
    }

    private Zahlenangabe genannt(String zeile, Spalte jahr, int spalte) {
        return nennungen.stream()
                .filter(n -> n.zeile().equals(zeile) && gilt(n, jahr))
                .map(Nennung::wert)
                .findFirst()
                .orElseGet(() ->
                        tabelle.zeile(zeile)
                                .map(z -> z.zellen().get(spalte).wert())
                                .orElse(Zahlenangabe.UNBEKANNT));
    }
}
