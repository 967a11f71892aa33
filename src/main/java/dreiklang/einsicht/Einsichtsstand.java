package dreiklang.einsicht;

import java.util.Set;

/// The life of an Einsicht. Its end by time is no state: it is asked for at every look.
public enum Einsichtsstand {
    /// Sheets are being chosen.
    ENTWURF,
    /// Waits for a second person.
    VORGELEGT,
    /// Open to the outside person from its first to its last day.
    ERTEILT,
    /// Ended by the Amt.
    WIDERRUFEN,
    /// Given up before it was open.
    VERWORFEN;

    /// What may follow.
    public Set<Einsichtsstand> danach() {
        return switch (this) {
            case ENTWURF -> Set.of(VORGELEGT, ERTEILT, VERWORFEN);
            case VORGELEGT -> Set.of(ENTWURF, ERTEILT, VERWORFEN);
            case ERTEILT -> Set.of(WIDERRUFEN);
            case WIDERRUFEN, VERWORFEN -> Set.of();
        };
    }
}
