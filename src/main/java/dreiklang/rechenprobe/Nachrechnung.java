package dreiklang.rechenprobe;

import dreiklang.rechenprobe.Summensuche.Fund;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Works a table out anew from the figures that no rule explains: sums from their parts,
/// percentages from what they are of.
final class Nachrechnung {

    private static final int GENANNTE = 8;

    private final Reihen reihen;
    private final Map<Integer, Fund> summen = new HashMap<>();
    private final Map<Integer, Wortregel> regeln;
    private final Map<Long, Optional<BigDecimal>> werte = new HashMap<>();
    private final Set<Long> unterwegs = new HashSet<>();

    Nachrechnung(Reihen reihen, List<Fund> funde, Map<Integer, Wortregel> regeln) {
        this.reihen = reihen;
        this.regeln = regeln;
        funde.forEach(f -> summen.put(f.summe(), f));
    }

    /// What stands there; empty: nothing, or nothing exact.
    Optional<BigDecimal> gedruckt(int reihe, int bahn) {
        return reihen.da()[reihe][bahn] && reihen.exakt()[reihe][bahn]
                ? Optional.of(reihen.zahl(reihen.werte()[reihe][bahn]))
                : Optional.empty();
    }

    /// What comes out; empty where it cannot be said.
    Optional<BigDecimal> gerechnet(int reihe, int bahn) {
        long ort = (long) reihe << 32 | bahn;
        var schon = werte.get(ort);
        if (schon != null) {
            return schon;
        }
        if (!unterwegs.add(ort)) {
            return Optional.empty();
        }
        var wert =
                Optional.ofNullable(summen.get(reihe))
                        .map(f -> summe(f, bahn, true))
                        .or(() ->
                                Optional.ofNullable(regeln.get(reihe))
                                        .map(r -> regel(reihe, r, bahn)))
                        .orElseGet(() -> gedruckt(reihe, bahn));
        unterwegs.remove(ort);
        werte.put(ort, wert);
        return wert;
    }

    /// The sum of the parts, worked out or as printed. A part that is missing is none; one that is
    /// not exact leaves it open.
    Optional<BigDecimal> summe(Fund fund, int bahn, boolean gerechnet) {
        var summe = BigDecimal.ZERO;
        boolean etwas = false;
        for (int teil : fund.teile()) {
            if (!reihen.da()[teil][bahn]) {
                continue;
            }
            var wert = gerechnet ? gerechnet(teil, bahn) : gedruckt(teil, bahn);
            if (wert.isEmpty()) {
                return Optional.empty();
            }
            summe = summe.add(wert.get());
            etwas = true;
        }
        return etwas ? Optional.of(summe) : Optional.empty();
    }

    /// What a rule in words comes to.
    Optional<BigDecimal> regel(int reihe, Wortregel regel, int bahn) {
        return switch (regel) {
            case Wortregel.Anteil a ->
                    gerechnet(a.von(), bahn)
                            .map(w -> Wortregel.anteil(w, a.prozent(), stellen(reihe, bahn)));
            case Wortregel.Produkt p ->
                    bahn < p.werte().size() ? Optional.of(p.werte().get(bahn)) : Optional.empty();
        };
    }

    private int stellen(int reihe, int bahn) {
        return gedruckt(reihe, bahn)
                .map(BigDecimal::stripTrailingZeros)
                .map(w -> Math.max(0, w.scale()))
                .orElse(0);
    }

    /// How a sum comes out, in figures.
    String weg(Fund fund, int bahn, Zahlenwort wort) {
        var da = fund.teile().stream().filter(t -> reihen.da()[t][bahn]).toList();
        if (da.size() > GENANNTE) {
            return da.size()
                    + " Werte von „"
                    + wort.name(da.getFirst())
                    + "“ bis „"
                    + wort.name(da.getLast())
                    + "“";
        }
        return da.stream()
                .map(t -> gerechnet(t, bahn).map(wort::zahl).orElse("?"))
                .collect(Collectors.joining(" + "));
    }

    /// How figures and names are written.
    interface Zahlenwort {

        /// A number in German.
        String zahl(BigDecimal wert);

        /// Words of a row or a column.
        String name(int reihe);
    }
}
