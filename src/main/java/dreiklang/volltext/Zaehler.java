package dreiklang.volltext;

import dreiklang.volltext.Fundstellen.Anzahl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts the hits, and the hits of every value of the fields by which they are narrowed. It sees
/// what the question lets through and nothing else.
final class Zaehler extends SimpleCollector {

    private final Map<String, Map<String, Long>> summen = new HashMap<>();
    private List<Spalte> spalten = List.of();
    private long gesamt;

    /// One field in one segment of the index.
    private record Spalte(String feld, SortedSetDocValues werte, int[] anzahlen) {}

    /// One for each part of the index, put together at the end.
    static CollectorManager<Zaehler, Zaehler> reihe() {
        return new CollectorManager<>() {
            @Override
            public Zaehler newCollector() {
                return new Zaehler();
            }

            @Override
            public Zaehler reduce(Collection<Zaehler> teile) {
                var alles = new Zaehler();
                teile.forEach(alles::dazu);
                return alles;
            }
        };
    }

    private void dazu(Zaehler teil) {
        gesamt += teil.gesamt;
        teil.summen.forEach((feld, werte) -> werte.forEach((wert, n) -> dazu(feld, wert, n)));
    }

    private void dazu(String feld, String wert, long anzahl) {
        summen.computeIfAbsent(feld, f -> new HashMap<>()).merge(wert, anzahl, Long::sum);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext teil) throws IOException {
        var neue = new ArrayList<Spalte>();
        for (var feld : Felder.GEZAEHLT) {
            var werte = DocValues.getSortedSet(teil.reader(), feld);
            neue.add(new Spalte(feld, werte, new int[(int) werte.getValueCount()]));
        }
        spalten = neue;
    }

    @Override
    public void collect(int dokument) throws IOException {
        gesamt++;
        for (var spalte : spalten) {
            if (spalte.werte().advanceExact(dokument)) {
                for (int i = spalte.werte().docValueCount(); i > 0; i--) {
                    spalte.anzahlen()[(int) spalte.werte().nextOrd()]++;
                }
            }
        }
    }

    @Override
    public void finish() throws IOException {
        for (var spalte : spalten) {
            for (int i = 0; i < spalte.anzahlen().length; i++) {
                if (spalte.anzahlen()[i] > 0) {
                    var wert = spalte.werte().lookupOrd(i).utf8ToString();
                    dazu(spalte.feld(), wert, spalte.anzahlen()[i]);
                }
            }
        }
        spalten = List.of();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    long gesamt() {
        return gesamt;
    }

    /// Field → values, most hits first.
    Map<String, List<Anzahl>> anzahlen() {
        return summen.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, e -> sortiert(e.getValue())));
    }

    private static List<Anzahl> sortiert(Map<String, Long> werte) {
        return werte.entrySet().stream()
                .map(e -> new Anzahl(e.getKey(), e.getValue()))
                .sorted(
                        Comparator.comparingLong(Anzahl::anzahl)
                                .reversed()
                                .thenComparing(Anzahl::wert))
                .toList();
    }
}
