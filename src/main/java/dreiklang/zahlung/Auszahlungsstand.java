package dreiklang.zahlung;

import java.util.Map;
import java.util.Set;

/// Where an Auszahlung stands.
public enum Auszahlungsstand {
    /// Fixed; waits for a second person.
    ANGEORDNET,
    /// A second person has released it; waits for a Zahllauf.
    FREIGEGEBEN,
    /// In a Zahllauf, on its way to the bank.
    IM_LAUF,
    /// The bank has carried it out.
    AUSGEZAHLT,
    /// Taken back before it was paid.
    ZURUECKGENOMMEN;

    /// What is not in here does not happen.
    private static final Map<Auszahlungsstand, Set<Auszahlungsstand>> UEBERGAENGE =
            Map.of(
                    ANGEORDNET, Set.of(FREIGEGEBEN, ZURUECKGENOMMEN),
                    FREIGEGEBEN, Set.of(IM_LAUF, ZURUECKGENOMMEN),
                    IM_LAUF, Set.of(AUSGEZAHLT),
                    AUSGEZAHLT, Set.of(),
                    ZURUECKGENOMMEN, Set.of());

    /// Whether an Auszahlung may go from here to there.
    public boolean darfNach(Auszahlungsstand ziel) {
        return UEBERGAENGE.getOrDefault(this, Set.of()).contains(ziel);
    }
}
