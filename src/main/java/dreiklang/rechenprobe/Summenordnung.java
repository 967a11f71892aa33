package dreiklang.rechenprobe;

import dreiklang.rechenprobe.Summensuche.Ergebnis;
import dreiklang.rechenprobe.Summensuche.Fund;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Which figures are sums of which, whether they stand below what they add up or above it, or some
/// this way and some the other.
final class Summenordnung {

    private Summenordnung() {}

    /// The sums, by the numbers of the given figures.
    static List<Fund> finden(Reihen reihen) {
        var erstUnten = beide(reihen, false);
        var erstOben = beide(reihen, true);
        return getragene(
                erstOben.wert() > erstUnten.wert() + 0.01 ? erstOben.funde() : erstUnten.funde());
    }

    /// Looks one way, and then the other among what is still open.
    private static Ergebnis beide(Reihen reihen, boolean obenZuerst) {
        var erste = suchen(reihen, obenZuerst);
        var belegt = new HashSet<Integer>();
        erste.funde().forEach(f -> belegt.addAll(f.teile()));
        var offen =
                IntStream.range(0, reihen.anzahl())
                        .filter(i -> !belegt.contains(i))
                        .boxed()
                        .toList();
        var summen = new HashSet<Integer>();
        erste.funde().forEach(f -> summen.add(f.summe()));
        var zweite = suchen(reihen.nur(offen), !obenZuerst);
        var funde = new ArrayList<>(erste.funde());
        double wert = erste.wert();
        for (var fund : zweite.funde()) {
            if (!summen.contains(offen.get(fund.summe()))) {
                funde.add(
                        new Fund(
                                offen.get(fund.summe()),
                                fund.teile().stream().map(offen::get).toList(),
                                fund.benannt(),
                                fund.treffer(),
                                fund.fehler(),
                                fund.schwach()));
                wert += fund.benannt() ? 3 : 1;
            }
        }
        return new Ergebnis(funde, wert);
    }

    private static Ergebnis suchen(Reihen reihen, boolean oben) {
        if (!oben) {
            return Summensuche.suchen(reihen);
        }
        int letzte = reihen.anzahl() - 1;
        var ergebnis = Summensuche.suchen(reihen.umgekehrt());
        return new Ergebnis(
                ergebnis.funde().stream()
                        .map(f ->
                                new Fund(
                                        letzte - f.summe(),
                                        f.teile().stream().map(t -> letzte - t).toList().reversed(),
                                        f.benannt(),
                                        f.treffer(),
                                        f.fehler(),
                                        f.schwach()))
                        .toList(),
                ergebnis.wert());
    }

    /// A weak one counts only where another of its kind closes everywhere.
    private static List<Fund> getragene(List<Fund> funde) {
        boolean getragen = funde.stream().anyMatch(f -> f.treffer() >= 2 && f.fehler() == 0);
        Set<Fund> schwache = new HashSet<>();
        funde.stream().filter(f -> f.schwach() && !getragen).forEach(schwache::add);
        return funde.stream().filter(f -> !schwache.contains(f)).toList();
    }
}
