package dreiklang.betrieb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What the clients know themselves: which submissions were confirmed to them, and which got no
/// clear answer.
final class Zaehlbuch {

    private final Map<String, Antragsreise> bestaetigt = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Antragsreise> unklar = new ConcurrentLinkedQueue<>();
    private volatile int geklaert;

    void bestaetigt(Antragsreise reise) {
        bestaetigt.put(reise.einreichung(), reise);
    }

    void unklar(Antragsreise reise) {
        unklar.add(reise);
    }

    void geklaert(Antragsreise reise) {
        geklaert++;
        bestaetigt(reise);
    }

    /// Takes all submissions without a clear answer out of the book.
    List<Antragsreise> unklareNehmen() {
        var alle = List.copyOf(unklar);
        unklar.clear();
        return alle;
    }

    /// Numbers of all submissions that were confirmed.
    Collection<String> nummern() {
        return bestaetigt.keySet();
    }

    /// Some confirmed ones, to be repeated.
    List<Antragsreise> stichprobe(int anzahl) {
        return bestaetigt.values().stream().limit(anzahl).toList();
    }

    /// How many unclear answers became one Antrag by repeating.
    int geklaert() {
        return geklaert;
    }
}
