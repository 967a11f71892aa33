package dreiklang.programm;

import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.rechenprobe.Zahlensumme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How many Massnahmen of a field or a plan stand where, and how many were added later.
///
/// @param staende state → how many
/// @param ergaenzt how many were surely added later
/// @param ungeklaert of how many nobody knows whether they were
/// @param teile how many were added in each of the parts it is summed of; none for a single field
public record Standbilanz(
        Map<Massnahmenstand, Long> staende,
        long ergaenzt,
        long ungeklaert,
        List<Zahlenangabe> teile) {

    /// A single field.
    static Standbilanz von(Map<Massnahmenstand, Long> staende, long ergaenzt, long ungeklaert) {
        return new Standbilanz(Map.copyOf(staende), ergaenzt, ungeklaert, List.of());
    }

    /// Several fields together.
    public static Standbilanz summe(List<Standbilanz> teile) {
        var staende = new EnumMap<Massnahmenstand, Long>(Massnahmenstand.class);
        teile.forEach(t -> t.staende().forEach((s, n) -> staende.merge(s, n, Long::sum)));
        return new Standbilanz(
                Map.copyOf(staende),
                teile.stream().mapToLong(Standbilanz::ergaenzt).sum(),
                teile.stream().mapToLong(Standbilanz::ungeklaert).sum(),
                teile.stream().map(Standbilanz::nachtraeglich).toList());
    }

    /// How many stand there.
    public long zahl(Massnahmenstand stand) {
        return staende.getOrDefault(stand, 0L);
    }

    /// All of them.
    public long gesamt() {
        return staende.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Those not known to be added later. Together with those that are, they are all.
    public long urspruenglich() {
        return gesamt() - ergaenzt;
    }

    /// How many were added later: a bound as soon as nobody knows it of one of them.
    public Zahlenangabe nachtraeglich() {
        if (!teile.isEmpty()) {
            return Zahlensumme.von(teile).angabe();
        }
        if (ungeklaert == 0) {
            return Zahlenangabe.genau(ergaenzt);
        }
        return ergaenzt == 0
                ? Zahlenangabe.UNBEKANNT
                : new Zahlenangabe(Zahlenangabe.Art.MINDESTENS, BigDecimal.valueOf(ergaenzt));
    }

    /// Share of those that are done, in per cent with one decimal; empty when there are none.
    public Optional<BigDecimal> quote() {
        return gesamt() == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(zahl(Massnahmenstand.ABGESCHLOSSEN) * 100)
                                .divide(BigDecimal.valueOf(gesamt()), 1, RoundingMode.HALF_UP));
    }
}
