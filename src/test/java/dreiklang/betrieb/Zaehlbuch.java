package dreiklang.betrieb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

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

    /// Repeats every submission that got no clear answer; each has to become one Antrag.
    ///
    /// @return what stayed unclear
    /// @throws IOException when the program ended meanwhile; the rest stays in the book
    List<String> unklareKlaeren(int port) throws IOException {
        var maengel = new ArrayList<String>();
        for (var reise = unklar.peek(); reise != null; reise = unklar.peek()) {
            reise.fortsetzen(port);
            var antwort = reise.absenden();
            if (reise.bestaetigt(antwort)) {
                geklaert++;
                bestaetigt(reise);
            } else {
                maengel.add(
                        "unklar geblieben: " + reise.einreichung() + " Status " + antwort.status());
            }
            unklar.remove(reise);
        }
        return maengel;
    }

    /// Repeats some that were confirmed long ago.
    ///
    /// @return which got another answer
    List<String> wiederholen(int port, int anzahl, Random zufall) throws IOException {
        var maengel = new ArrayList<String>();
        var alle = new ArrayList<>(bestaetigt.values());
        for (int i = 0; i < anzahl && !alle.isEmpty(); i++) {
            var reise = alle.get(zufall.nextInt(alle.size()));
            reise.fortsetzen(port);
            if (!reise.bestaetigt(reise.absenden())) {
                maengel.add("Wiederholung gibt nicht dieselbe Quittung: " + reise.einreichung());
            }
        }
        return maengel;
    }

    /// Numbers of all submissions that were confirmed.
    Collection<String> nummern() {
        return bestaetigt.keySet();
    }

    /// Checksums of the files that were sent with every confirmed submission, in order.
    Map<String, String> dateien() {
        return bestaetigt.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().pruefsummen()));
    }

    /// How many unclear answers became one Antrag by repeating.
    int geklaert() {
        return geklaert;
    }
}
