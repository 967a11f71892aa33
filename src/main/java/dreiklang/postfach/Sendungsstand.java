package dreiklang.postfach;

import java.util.Map;
import java.util.Set;

/// Where a Sendung stands.
public enum Sendungsstand {
    /// Is being handed over to the Postfach of a Nutzerkonto; nothing is announced yet.
    UEBERGABE,
    /// Waits in the portal, or lies in the Nutzerkonto, for the person.
    BEREITGESTELLT,
    /// The person has retrieved it.
    ABGERUFEN,
    /// Was not retrieved in time: nothing was announced, it has to be sent by post.
    BEENDET,
    /// Was not retrieved in time and has been sent by post since, as a Sendung of its own.
    NACHGESANDT,
    /// Waits to be printed and posted; nothing is announced yet.
    WARTET_AUF_POST,
    /// Was given to the post.
    AUFGEGEBEN,
    /// The post brought it back: nothing was announced, a new Sendung waits.
    ZURUECKGEKOMMEN;

    /// What is not in here does not happen.
    private static final Map<Sendungsstand, Set<Sendungsstand>> UEBERGAENGE =
            Map.of(
                    UEBERGABE, Set.of(BEREITGESTELLT),
                    BEREITGESTELLT, Set.of(ABGERUFEN, BEENDET),
                    BEENDET, Set.of(NACHGESANDT),
                    WARTET_AUF_POST, Set.of(AUFGEGEBEN),
                    AUFGEGEBEN, Set.of(ZURUECKGEKOMMEN));

    /// Whether a Sendung may go from here to there.
    public boolean darfNach(Sendungsstand ziel) {
        return UEBERGAENGE.getOrDefault(this, Set.of()).contains(ziel);
    }
}
