package dreiklang.rechenprobe;

/// Adds up figures one after the other and says how well the sum so far agrees with another figure,
/// lane by lane: with the printed figures, or with those that were worked out.
final class Summenlauf {

    private static final double NOCH_EIN_FEHLER = 0.25;
    private static final double KLEINER_FEHLER = 0.1;

    private final Reihen reihen;
    private final int ziel;
    private final long[] gedruckt;
    private final long[] gerechnet;
    private final int[] posten;
    private final boolean[] ungenau;
    private int anzahl;
    private boolean mitSumme;

    Summenlauf(Reihen reihen, int ziel) {
        this.reihen = reihen;
        this.ziel = ziel;
        int m = reihen.bahnen();
        gedruckt = new long[m];
        gerechnet = new long[m];
        posten = new int[m];
        ungenau = new boolean[m];
    }

    /// How well it agrees.
    ///
    /// @param wert more is better, zero or less: not a sum
    record Wertung(double wert, int treffer, int fehler, boolean schwach) {

        static final Wertung KEINE = new Wertung(0, 0, 0, false);
    }

    /// @param darin what the figure comes to
    /// @param istSumme whether it is a sum itself
    void dazu(int reihe, long[] darin, boolean istSumme) {
        anzahl++;
        mitSumme |= istSumme;
        for (int b = 0; b < gedruckt.length; b++) {
            gedruckt[b] += reihen.werte()[reihe][b];
            gerechnet[b] += darin[b];
            if (reihen.da()[reihe][b] && reihen.werte()[reihe][b] != 0) {
                posten[b]++;
            }
            ungenau[b] |= reihen.da()[reihe][b] && !reihen.exakt()[reihe][b];
        }
    }

    long[] summe() {
        return gerechnet.clone();
    }

    /// @param amRand whether what was added is a whole block
    /// @param alles whether it is everything that stands open
    Wertung wertung(boolean benannt, boolean amRand, boolean alles) {
        int treffer = 0;
        int echte = 0;
        int fehler = 0;
        double groesster = 0;
        for (int b = 0; b < gedruckt.length; b++) {
            if (!vergleichbar(b)) {
                continue;
            }
            long v = reihen.werte()[ziel][b];
            if (v == gedruckt[b] || v == gerechnet[b]) {
                treffer++;
                echte += posten[b] >= 2 && v != 0 ? 1 : 0;
            } else if (!reihen.weiche()[b]) {
                fehler++;
                groesster = Math.max(groesster, abstand(v, gerechnet[b]));
            }
        }
        double rand = (amRand ? 0.5 : 0) + (alles ? 0.2 : 0);
        return benannt
                ? benannt(treffer, fehler, groesster, rand)
                : unbenannt(
                        echte, treffer, fehler, amRand && (anzahl >= 3 || alles && mitSumme), rand);
    }

    private boolean vergleichbar(int b) {
        return reihen.da()[ziel][b] && reihen.exakt()[ziel][b] && !ungenau[b] && posten[b] > 0;
    }

    private static double abstand(long eine, long andere) {
        return Math.abs(eine - andere)
                / (double) Math.max(1, Math.max(Math.abs(eine), Math.abs(andere)));
    }

    /// Its name says that it is a sum; where it closes nowhere, it may be that one figure is wrong.
    private Wertung benannt(int treffer, int fehler, double groesster, double rand) {
        int alle = treffer + fehler;
        if (alle == 0) {
            return Wertung.KEINE;
        }
        if (treffer > 0 && treffer * 2 >= fehler) {
            double anteil = treffer / (double) alle;
            return new Wertung(4 + 6 * anteil + rand, treffer, fehler, false);
        }
        boolean einzeln = treffer == 0 && alle == 1 && groesster <= NOCH_EIN_FEHLER;
        boolean beide = treffer == 0 && alle == 2 && groesster <= KLEINER_FEHLER;
        return einzeln || beide
                ? new Wertung(1 + rand + NOCH_EIN_FEHLER - groesster, 0, fehler, false)
                : Wertung.KEINE;
    }

    /// Without a name only the figures themselves speak.
    private Wertung unbenannt(int echte, int treffer, int fehler, boolean block, double rand) {
        if (anzahl < 2 || echte == 0) {
            return Wertung.KEINE;
        }
        if (echte >= 2 && treffer >= 3 * fehler) {
            return new Wertung(
                    2 + 4.0 * treffer / (treffer + fehler) + rand, treffer, fehler, false);
        }
        if (fehler > 0) {
            return block && echte >= fehler
                    ? new Wertung(1 + rand, treffer, fehler, true)
                    : Wertung.KEINE;
        }
        return new Wertung(block || anzahl >= 3 ? 1.2 + rand : 0.6, treffer, 0, false);
    }
}
