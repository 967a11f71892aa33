package dreiklang.auskunft;

import java.util.Set;

/// Where an Auskunftsersuchen stands.
public enum Ersuchenstand {
    /// Entered, nothing was looked for yet.
    EINGEGANGEN,
    /// Found and to be decided.
    IN_ARBEIT,
    /// Given; final.
    ERTEILT,
    /// Refused with a reason (Art. 12 (5) DSGVO); final.
    ABGELEHNT;

    private Set<Ersuchenstand> danach() {
        return switch (this) {
            case EINGEGANGEN -> Set.of(IN_ARBEIT, ABGELEHNT);
            case IN_ARBEIT -> Set.of(IN_ARBEIT, ERTEILT, ABGELEHNT);
            case ERTEILT, ABGELEHNT -> Set.of();
        };
    }

    /// Whether the step is allowed.
    public boolean darfNach(Ersuchenstand neu) {
        return danach().contains(neu);
    }

    /// Whether something is still to be done.
    public boolean offen() {
        return !danach().isEmpty();
    }
}
