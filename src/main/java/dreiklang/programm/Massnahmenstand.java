package dreiklang.programm;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Where a Massnahme stands. It goes on only because a person says so, never because a day has
/// passed.
public enum Massnahmenstand {
    /// Not begun.
    GEPLANT,
    /// Somebody works on it.
    LAUFEND,
    /// Somebody works on it, and the day on which it will be done is fixed.
    TERMINIERT,
    /// Done, with a proof.
    ABGESCHLOSSEN,
    /// Done for ever anew; has no end.
    DAUERAUFGABE,
    /// Put off, to be taken up again.
    ZURUECKGESTELLT,
    /// Given up.
    EINGESTELLT;

    private static final Map<Massnahmenstand, Set<Massnahmenstand>> UEBERGAENGE =
            new EnumMap<>(Massnahmenstand.class);

    static {
        UEBERGAENGE.put(
                GEPLANT,
                EnumSet.of(LAUFEND, TERMINIERT, DAUERAUFGABE, ZURUECKGESTELLT, EINGESTELLT));
        UEBERGAENGE.put(
                LAUFEND,
                EnumSet.of(TERMINIERT, ABGESCHLOSSEN, DAUERAUFGABE, ZURUECKGESTELLT, EINGESTELLT));
        UEBERGAENGE.put(
                TERMINIERT,
                EnumSet.of(LAUFEND, ABGESCHLOSSEN, DAUERAUFGABE, ZURUECKGESTELLT, EINGESTELLT));
        UEBERGAENGE.put(
                DAUERAUFGABE, EnumSet.of(LAUFEND, ABGESCHLOSSEN, ZURUECKGESTELLT, EINGESTELLT));
        UEBERGAENGE.put(ABGESCHLOSSEN, EnumSet.of(LAUFEND, DAUERAUFGABE));
        UEBERGAENGE.put(ZURUECKGESTELLT, EnumSet.of(GEPLANT, LAUFEND, EINGESTELLT));
        UEBERGAENGE.put(EINGESTELLT, EnumSet.of(GEPLANT));
    }

    /// Where it can go from here.
    public Set<Massnahmenstand> weiter() {
        return EnumSet.copyOf(
                UEBERGAENGE.getOrDefault(this, EnumSet.noneOf(Massnahmenstand.class)));
    }

    /// Whether somebody still has to do something for it.
    public boolean offen() {
        return this == GEPLANT || this == LAUFEND || this == TERMINIERT;
    }
}
