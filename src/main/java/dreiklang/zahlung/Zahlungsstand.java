package dreiklang.zahlung;

import java.util.Map;
import java.util.Set;

/// Where a Zahlung stands.
public enum Zahlungsstand {
    /// Not paid yet.
    OFFEN,
    /// Noted as paid.
    BEZAHLT;

    /// What is not in here does not happen.
    private static final Map<Zahlungsstand, Set<Zahlungsstand>> UEBERGAENGE =
            Map.of(OFFEN, Set.of(BEZAHLT), BEZAHLT, Set.of());

    /// Whether a Zahlung may go from here to there.
    public boolean darfNach(Zahlungsstand ziel) {
        return UEBERGAENGE.getOrDefault(this, Set.of()).contains(ziel);
    }
}
