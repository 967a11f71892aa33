package dreiklang.aussonderung;

import java.util.Map;
import java.util.Set;

/// How far an Aussonderung is.
public enum Verfahrensstand {
    /// Somebody has put the Akten together.
    VORGESCHLAGEN,
    /// The archive was asked.
    ANGEBOTEN,
    /// For each Akte it is clear whether it is archived or destroyed.
    BEWERTET,
    /// The archive was sent what it wants.
    UEBERGEBEN,
    /// The archive has everything it wants.
    UEBERNOMMEN,
    /// A second person has released the destruction.
    FREIGEGEBEN,
    /// Only the proof is left.
    VERNICHTET,
    /// It was given up; the Akten are as before.
    ZURUECKGEZOGEN;

    /// What is not in this table does not happen.
    private static final Map<Verfahrensstand, Set<Verfahrensstand>> DANACH =
            Map.of(
                    VORGESCHLAGEN, Set.of(ANGEBOTEN, ZURUECKGEZOGEN),
                    ANGEBOTEN, Set.of(BEWERTET, ZURUECKGEZOGEN),
                    BEWERTET, Set.of(UEBERGEBEN, FREIGEGEBEN, ZURUECKGEZOGEN),
                    UEBERGEBEN, Set.of(UEBERGEBEN, UEBERNOMMEN, ZURUECKGEZOGEN),
                    UEBERNOMMEN, Set.of(FREIGEGEBEN, ZURUECKGEZOGEN),
                    FREIGEGEBEN, Set.of(VERNICHTET, ZURUECKGEZOGEN),
                    VERNICHTET, Set.of(),
                    ZURUECKGEZOGEN, Set.of());

    /// The states that can follow.
    public Set<Verfahrensstand> danach() {
        return DANACH.getOrDefault(this, Set.of());
    }

    /// Whether that state can follow.
    public boolean erlaubt(Verfahrensstand naechster) {
        return danach().contains(naechster);
    }
}
