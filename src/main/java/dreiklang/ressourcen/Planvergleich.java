package dreiklang.ressourcen;

import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.rechenprobe.Zahlenangabe.Art;
import dreiklang.rechenprobe.Zahlensumme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Plan and Ist of each account side by side, year by year, investments and expenses apart.
///
/// @param jahre the years
/// @param zeilen part of the Haushalt → accounts, and at the end their sum
public record Planvergleich(List<Integer> jahre, Map<Haushaltsart, List<Zeile>> zeilen) {

    /// An account, or a budget line without one.
    ///
    /// @param produkt code of the Produkt; empty: none
    /// @param konto the account; empty: none
    /// @param namen what it is called; empty: the sum
    /// @param paare one for each year
    public record Zeile(String produkt, String konto, List<String> namen, List<Paar> paare) {}

    /// A year of an account.
    ///
    /// @param plan what is planned
    /// @param ist what was spent; unknown when nothing of that year is known
    /// @param rest planned less spent; empty where one of them is not exact
    public record Paar(Zahlenangabe plan, Zahlenangabe ist, Optional<BigDecimal> rest) {}

    /// What makes a row: the account, or the name where there is none.
    private record Schluessel(String produkt, String konto, String name) {}

    static Planvergleich von(List<Ansatz> ansaetze, List<Istwert> istwerte) {
        var jahre =
                Stream.concat(
                                ansaetze.stream().map(Ansatz::jahr),
                                istwerte.stream().map(Istwert::jahr))
                        .distinct()
                        .sorted()
                        .toList();
        var zeilen = new EnumMap<Haushaltsart, List<Zeile>>(Haushaltsart.class);
        for (var art : Haushaltsart.values()) {
            var plan = ansaetze.stream().filter(a -> a.art() == art).toList();
            var ist = istwerte.stream().filter(i -> i.art() == art).toList();
            if (!plan.isEmpty() || !ist.isEmpty()) {
                zeilen.put(art, zeilen(jahre, plan, ist));
            }
        }
        return new Planvergleich(jahre, zeilen);
    }

    private static List<Zeile> zeilen(List<Integer> jahre, List<Ansatz> plan, List<Istwert> ist) {
        var schluessel = new LinkedHashSet<Schluessel>();
        plan.forEach(a -> schluessel.add(schluessel(a)));
        ist.forEach(i -> schluessel.add(new Schluessel(i.produkt(), i.konto(), "")));
        var zeilen = new ArrayList<Zeile>();
        for (var s : schluessel) {
            var geplant = plan.stream().filter(a -> schluessel(a).equals(s)).toList();
            var gegeben =
                    ist.stream()
                            .filter(i -> new Schluessel(i.produkt(), i.konto(), "").equals(s))
                            .toList();
            zeilen.add(
                    new Zeile(
                            s.produkt(),
                            s.konto(),
                            namen(geplant, gegeben),
                            jahre.stream()
                                    .map(j -> paar(j, geplant, gegeben, kennt(s, ist, j)))
                                    .toList()));
        }
        zeilen.add(
                new Zeile(
                        "",
                        "",
                        List.of(),
                        jahre.stream().map(j -> paar(j, plan, ist, bekannt(ist, j))).toList()));
        return List.copyOf(zeilen);
    }

    private static Schluessel schluessel(Ansatz a) {
        return new Schluessel(a.produkt(), a.konto(), a.konto().isEmpty() ? a.bezeichnung() : "");
    }

    /// Without an account nothing can be found for it.
    private static boolean kennt(Schluessel s, List<Istwert> ist, int jahr) {
        return !s.konto().isEmpty() && bekannt(ist, jahr);
    }

    private static boolean bekannt(List<Istwert> ist, int jahr) {
        return ist.stream().anyMatch(i -> i.jahr() == jahr);
    }

    private static List<String> namen(List<Ansatz> plan, List<Istwert> ist) {
        var namen = new LinkedHashSet<>(plan.stream().map(Ansatz::bezeichnung).toList());
        if (namen.isEmpty()) {
            ist.stream().map(Istwert::bezeichnung).filter(b -> !b.isEmpty()).forEach(namen::add);
        }
        return namen.isEmpty() ? List.of("–") : List.copyOf(namen);
    }

    private static Paar paar(int jahr, List<Ansatz> plan, List<Istwert> ist, boolean bekannt) {
        var geplant =
                glatt(
                        Zahlensumme.von(
                                        plan.stream()
                                                .filter(a -> a.jahr() == jahr)
                                                .map(Ansatz::betrag)
                                                .toList())
                                .angabe());
        var gegeben =
                bekannt
                        ? glatt(
                                Zahlensumme.von(
                                                ist.stream()
                                                        .filter(i -> i.jahr() == jahr)
                                                        .map(i -> Zahlenangabe.genau(i.betrag()))
                                                        .toList())
                                        .angabe())
                        : Zahlenangabe.UNBEKANNT;
        boolean genau = genau(geplant) && genau(gegeben);
        return new Paar(
                geplant,
                gegeben,
                genau
                        ? Optional.of(
                                Tabellenrechner.glatt(geplant.wert().subtract(gegeben.wert())))
                        : Optional.empty());
    }

    private static boolean genau(Zahlenangabe zahl) {
        return zahl.art() == Art.GENAU || zahl.art() == Art.KEINE;
    }

    private static Zahlenangabe glatt(Zahlenangabe zahl) {
        return new Zahlenangabe(zahl.art(), Tabellenrechner.glatt(zahl.wert()));
    }
}
