package dreiklang.identitaet;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Counts how often something happened within an hour of its first time. In memory, by the
/// machine's own time; of too many things the ones not seen for longest are forgotten.
public final class Stundenzaehler {

    private static final Duration FENSTER = Duration.ofHours(1);

    private final LongSupplier uhr;
    private final Map<String, Zaehler> zaehler;

    private record Zaehler(long seit, int anzahl) {}

    /// @param merken so many different things are remembered at once
    /// @param uhr nanoseconds from any beginning, such as `System::nanoTime`
    public Stundenzaehler(int merken, LongSupplier uhr) {
        this.uhr = uhr;
        zaehler =
                new LinkedHashMap<>(64, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Zaehler> aeltester) {
                        return size() > merken;
                    }
                };
    }

    /// Counts it once more.
    ///
    /// @return how often it happened in its hour, this time included
    public synchronized int zaehle(String was) {
        long jetzt = uhr.getAsLong();
        var bisher = zaehler.get(was);
        var neu =
                bisher == null || jetzt - bisher.seit() > FENSTER.toNanos()
                        ? new Zaehler(jetzt, 1)
                        : new Zaehler(bisher.seit(), bisher.anzahl() + 1);
        zaehler.put(was, neu);
        return neu.anzahl();
    }
}
