package dreiklang.fachverfahren;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Stops knocking at a Fachverfahren that does not answer: after three failures in a row there is a
/// growing pause, then one delivery tries whether it is back.
final class Leitungswaechter {

    private static final int GEDULDIG = 3;
    private static final Duration ERSTE = Duration.ofSeconds(30);
    private static final Duration LAENGSTE = Duration.ofMinutes(10);

    private final Map<String, Stand> staende = new ConcurrentHashMap<>();

    private record Stand(int fehler, Instant zuBis) {}

    /// Whether something may be sent now.
    boolean frei(String ziel, Instant jetzt) {
        var stand = staende.get(ziel);
        return stand == null || stand.fehler() < GEDULDIG || !jetzt.isBefore(stand.zuBis());
    }

    void misslungen(String ziel, Instant jetzt) {
        staende.merge(
                ziel,
                new Stand(1, jetzt),
                (alt, neu) -> new Stand(alt.fehler() + 1, jetzt.plus(pause(alt.fehler() + 1))));
    }

    /// @return whether it had failed before
    boolean gelungen(String ziel) {
        return staende.remove(ziel) != null;
    }

    private static Duration pause(int fehler) {
        var pause = ERSTE.multipliedBy(1L << Math.clamp(fehler - GEDULDIG, 0, 6));
        return pause.compareTo(LAENGSTE) > 0 ? LAENGSTE : pause;
    }
}
