package dreiklang.demo;

import java.util.List;

/// Chance with a fixed beginning, so that the same town comes into being everywhere. Never for
/// secrets; those come from `Zufall`.
///
/// Mixes a counter (SplitMix64, Steele et al. 2014).
final class Wuerfel {

    private static final long SCHRITT = 0x9E3779B97F4A7C15L;

    private long stand;

    /// @param anfang where it begins; the same beginning gives the same row
    Wuerfel(long anfang) {
        this.stand = gemischt(anfang * SCHRITT + 0x5DEECE66DL);
    }

    /// A number from 0 (included) to 1 (excluded).
    double bruch() {
        stand += SCHRITT;
        return (gemischt(stand) >>> 11) * 0x1.0p-53;
    }

    /// A whole number, both ends included.
    int zahl(int von, int bis) {
        return von + (int) (bruch() * (bis - von + 1));
    }

    /// Whether something happens that happens in so many of a hundred cases.
    boolean prozent(int wieViele) {
        return bruch() * 100 < wieViele;
    }

    /// One of them, each as likely as the others.
    <T> T eines(List<T> alle) {
        return alle.get(zahl(0, alle.size() - 1));
    }

    /// The place of one weight, as likely as it is heavy.
    int gewichtet(double... gewichte) {
        double summe = 0;
        for (double g : gewichte) {
            summe += g;
        }
        double rest = bruch() * summe;
        for (int i = 0; i < gewichte.length; i++) {
            rest -= gewichte[i];
            if (rest < 0) {
                return i;
            }
        }
        return gewichte.length - 1;
    }

    /// Most values are small, few are large: half of them below `mitte`, hardly any above six times
    /// of it.
    double schief(double mitte) {
        double summe = -6;
        for (int i = 0; i < 12; i++) {
            summe += bruch();
        }
        return mitte * Math.exp(summe * 0.75);
    }

    private static long gemischt(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
