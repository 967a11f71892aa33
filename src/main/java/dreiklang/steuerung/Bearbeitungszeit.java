package dreiklang.steuerung;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The processing time of a set of decided Vorgaenge, in days of 24 hours, without the time spent
/// waiting for people.
///
/// Percentiles are *nearest-rank*: the smallest measured value that at least so many Vorgaenge did
/// not exceed. So the sentence "half of them took at most x days" is literally true, and every
/// figure is a value that really occurred. Vorgaenge that were never closed are not part of it;
/// they are counted as open.
///
/// @param anzahl decided Vorgaenge
/// @param medianTage half of them took at most so long; empty when there are too few
/// @param p80Tage four of five took at most so long; empty when there are too few
public record Bearbeitungszeit(int anzahl, Optional<Double> medianTage, Optional<Double> p80Tage) {

    /// Below this number of Vorgaenge there is no figure, only the count: it would say more about
    /// single people than about the Amt.
    public static final int MINDESTZAHL = 5;

    private static final double SEKUNDEN_JE_TAG = 86_400;

    /// Measures.
    ///
    /// @param dauern durations in any order
    static Bearbeitungszeit aus(List<Duration> dauern) {
        if (dauern.size() < MINDESTZAHL) {
            return new Bearbeitungszeit(dauern.size(), Optional.empty(), Optional.empty());
        }
        var sortiert = dauern.stream().sorted().toList();
        return new Bearbeitungszeit(
                sortiert.size(), Optional.of(rang(sortiert, 50)), Optional.of(rang(sortiert, 80)));
    }

    /// Nearest-rank: the value at position ⌈p/100 · n⌉, computed in whole numbers so that no
    /// rounding moves the rank.
    private static double rang(List<Duration> sortiert, int prozent) {
        int rang = (sortiert.size() * prozent + 99) / 100;
        return sortiert.get(rang - 1).toSeconds() / SEKUNDEN_JE_TAG;
    }
}
