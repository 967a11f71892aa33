package dreiklang.rechenprobe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out which of the figures are sums of which others. A sum closes what stands open before
/// it; of several readings the one counts that explains most. Looks from the top to the bottom; who
/// writes sums on top turns the figures round.
final class Summensuche {

    private static final int BREITE = 12;
    private static final int LAENGSTE_UNBENANNTE = 60;

    private final Reihen reihen;

    private Summensuche(Reihen reihen) {
        this.reihen = reihen;
    }

    /// A sum that was found.
    ///
    /// @param summe which one it is
    /// @param teile what it adds up
    /// @param benannt whether its name says so
    /// @param treffer lanes in which it closes
    /// @param fehler lanes in which it does not
    /// @param schwach whether another sum has to bear it out
    record Fund(
            int summe,
            List<Integer> teile,
            boolean benannt,
            int treffer,
            int fehler,
            boolean schwach) {}

    /// What was found, and how much it explains.
    record Ergebnis(List<Fund> funde, double wert) {}

    static Ergebnis suchen(Reihen reihen) {
        return new Summensuche(reihen).suchen();
    }

    /// What stands open: a figure that no sum has closed yet.
    ///
    /// @param gerechnet the sum of what lies below it, or itself
    private record Offen(int reihe, long[] gerechnet, boolean summe, @Nullable Offen darunter) {}

    /// A reading of the figures so far.
    private record Lesart(
            double wert, @Nullable Offen offen, @Nullable Fund fund, @Nullable Lesart vorher) {}

    private Ergebnis suchen() {
        var lesarten = List.of(new Lesart(0, null, null, null));
        for (int i = 0; i < reihen.anzahl(); i++) {
            var naechste = new ArrayList<Lesart>();
            for (var lesart : lesarten) {
                naechste.add(alsPosten(lesart, i));
                alsSumme(lesart, i, naechste);
            }
            naechste.sort(Comparator.comparingDouble(Lesart::wert).reversed());
            lesarten = List.copyOf(naechste.subList(0, Math.min(BREITE, naechste.size())));
        }
        var beste = lesarten.getFirst();
        var funde = new ArrayList<Fund>();
        for (var l = beste; l != null; l = l.vorher()) {
            if (l.fund() != null) {
                funde.add(l.fund());
            }
        }
        return new Ergebnis(funde.reversed(), beste.wert());
    }

    private Lesart alsPosten(Lesart lesart, int i) {
        boolean benannt = Summenwort.nenntSumme(reihen.namen().get(i));
        var offen = new Offen(i, reihen.werte()[i], false, lesart.offen());
        return new Lesart(lesart.wert() - (benannt ? 3 : 0), offen, null, lesart);
    }

    /// Tries sums of the last one, two, three … that stand open.
    private void alsSumme(Lesart lesart, int i, List<Lesart> naechste) {
        boolean benannt = Summenwort.nenntSumme(reihen.namen().get(i));
        var probe = new Summenlauf(reihen, i);
        var teile = new ArrayList<Integer>();
        int hoechstens = benannt ? Integer.MAX_VALUE : LAENGSTE_UNBENANNTE;
        for (var o = lesart.offen(); o != null && teile.size() < hoechstens; o = o.darunter()) {
            teile.add(o.reihe());
            probe.dazu(o.reihe(), o.gerechnet(), o.summe());
            boolean amRand = amRand(o);
            var wertung = probe.wertung(benannt, amRand, o.darunter() == null);
            if (wertung.wert() > 0) {
                var fund =
                        new Fund(
                                i,
                                List.copyOf(teile.reversed()),
                                benannt,
                                wertung.treffer(),
                                wertung.fehler(),
                                wertung.schwach());
                var offen = new Offen(i, probe.summe(), true, o.darunter());
                naechste.add(new Lesart(lesart.wert() + wertung.wert(), offen, fund, lesart));
            }
        }
    }

    /// Whether a block begins here.
    private boolean amRand(Offen o) {
        return o.darunter() == null || o.darunter().summe() || reihen.grenzen()[o.reihe()];
    }
}
