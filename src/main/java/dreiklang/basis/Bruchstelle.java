package dreiklang.basis;

import java.util.concurrent.atomic.AtomicInteger;

/// A named place between two steps at which the kill runner ends the program as a power cut would.
///
/// Does nothing unless the system property `dreiklang.bruchstelle` names the place; `name#7` means
/// the seventh time.
public final class Bruchstelle {

    /// Exit code by which the kill runner knows that the place was reached.
    public static final int AUSGANG = 137;

    private static final String GESUCHT = System.getProperty("dreiklang.bruchstelle", "");
    private static final String NAME = GESUCHT.replaceFirst("#\\d+$", "");
    private static final AtomicInteger NOCH = new AtomicInteger(anzahl());

    private Bruchstelle() {}

    /// Says that the place was reached.
    ///
    /// @param name `modul.stelle`, for example `antrag.vor-commit`
    public static void erreicht(String name) {
        if (!NAME.isEmpty() && NAME.equals(name) && NOCH.decrementAndGet() <= 0) {
            Runtime.getRuntime().halt(AUSGANG);
        }
    }

    private static int anzahl() {
        int trenner = GESUCHT.lastIndexOf('#');
        String zahl = trenner < 0 ? "" : GESUCHT.substring(trenner + 1);
        return zahl.matches("\\d{1,9}") ? Integer.parseInt(zahl) : 1;
    }
}
