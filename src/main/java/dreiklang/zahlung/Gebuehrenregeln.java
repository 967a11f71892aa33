package dreiklang.zahlung;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.ausdruck.Tafel;
import dreiklang.ausdruck.Tafeln;
import dreiklang.basis.Befund;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Leistungspaket;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules of a `gebuehren.yaml`. All that apply are added up.
///
/// @param regeln in the order of the file
record Gebuehrenregeln(List<Regel> regeln) {

    static final String DATEI = "gebuehren.yaml";
    private static final BigDecimal HOECHSTENS = new BigDecimal("1000000");

    /// @param wenn condition under which it applies
    /// @param betrag amount in euro, from the answers; empty when nothing follows
    /// @param text what it is for
    record Regel(
            Optional<Ausdruck> wenn,
            Function<Map<String, List<String>>, BigDecimal> betrag,
            Set<String> fragt,
            Wortlaut text) {}

    /// Reads the chapter; what is wrong is added to the findings.
    static Gebuehrenregeln lesen(YamlKnoten kapitel, Leistungspaket paket, List<Befund> befunde) {
        return lesen(kapitel, paket.namen(), Tafeln.aus(paket.dateien(), paket.namen()), befunde);
    }

    static Gebuehrenregeln lesen(
            YamlKnoten kapitel, Set<String> felder, Tafeln tafeln, List<Befund> befunde) {
        var leser = new Kapitelleser(befunde);
        leser.nur(kapitel, Set.of("regeln"));
        var regeln = new ArrayList<Regel>();
        for (var zeile : leser.liste(kapitel, "regeln")) {
            leser.nur(zeile, Set.of("wenn", "betrag", "tafel", "text"));
            var text = leser.pflichtwortlaut(zeile, "text", 200);
            var wenn = Ausdruck.lesen(leser, zeile, "wenn");
            wenn.ifPresent(w -> felderPruefen(zeile, w, felder, leser));
            if (zeile.bei("tafel").isPresent()) {
                tafel(zeile, tafeln, leser)
                        .ifPresent(t ->
                                regeln.add(
                                        new Regel(
                                                wenn,
                                                a -> t.zahl(a).orElse(BigDecimal.ZERO),
                                                t.felder(),
                                                text)));
            } else {
                betrag(zeile, felder, leser)
                        .ifPresent(b -> regeln.add(new Regel(wenn, b::rechne, b.felder(), text)));
            }
        }
        return new Gebuehrenregeln(List.copyOf(regeln));
    }

    private static Optional<Ausdruck> betrag(
            YamlKnoten zeile, Set<String> felder, Kapitelleser leser) {
        leser.pflichttext(zeile, "betrag", 2_000);
        var betrag = Ausdruck.lesen(leser, zeile, "betrag");
        betrag.ifPresent(b -> felderPruefen(zeile, b, felder, leser));
        if (betrag.filter(Ausdruck::istBedingung).isPresent()) {
            leser.melde(zeile, "Z-102", "Hinter „betrag“ gehört eine Rechnung, keine Bedingung.");
        }
        return betrag;
    }

    private static Optional<Tafel> tafel(YamlKnoten zeile, Tafeln tafeln, Kapitelleser leser) {
        String name = zeile.text("tafel").orElse("");
        if (zeile.bei("betrag").isPresent()) {
            leser.melde(zeile, "Z-105", "Nennen Sie entweder „betrag“ oder „tafel“, nicht beides.");
        }
        var tafel = tafeln.tafel(name);
        if (tafel.isEmpty()) {
            leser.melde(
                    zeile,
                    "Z-105",
                    "Die Tafel tafeln/"
                            + name
                            + ".dmn gibt es nicht, oder sie hat Fehler. Prüfen Sie Namen und Tafel.");
        } else if (!tafel.get().rechnet()) {
            leser.melde(
                    zeile,
                    "Z-106",
                    "Aus der Tafel „"
                            + name
                            + "“ folgt keine Zahl. Geben Sie ihr ein Ergebnis mit der Art number.");
        }
        return tafel.filter(Tafel::rechnet);
    }

    private static void felderPruefen(
            YamlKnoten zeile, Ausdruck ausdruck, Set<String> felder, Kapitelleser leser) {
        ausdruck.unbekannte(felder)
                .forEach(feld ->
                        leser.melde(
                                zeile,
                                "Z-101",
                                "Das Feld „" + feld + "“ gibt es im Formular nicht."));
    }

    /// What these answers cost; rounded to the cent, never negative.
    List<Gebuehrenposten> posten(Map<String, List<String>> antworten) {
        return regeln.stream()
                .filter(r -> r.wenn().map(w -> w.gilt(antworten)).orElse(true))
                .map(r -> new Gebuehrenposten(r.text(), betrag(r.betrag().apply(antworten))))
                .filter(p -> p.betrag().istFaellig())
                .toList();
    }

    /// Every question a rule looks at.
    Set<String> felder() {
        return regeln.stream()
                .flatMap(r ->
                        Stream.concat(
                                r.wenn().stream().flatMap(w -> w.felder().stream()),
                                r.fragt().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Geldbetrag betrag(BigDecimal euro) {
        return Geldbetrag.euro(
                euro.max(BigDecimal.ZERO).min(HOECHSTENS).setScale(2, RoundingMode.HALF_UP));
    }

    static Geldbetrag summe(List<Gebuehrenposten> posten) {
        return posten.stream()
                .map(Gebuehrenposten::betrag)
                .reduce(Geldbetrag.NULL, Geldbetrag::plus);
    }
}
