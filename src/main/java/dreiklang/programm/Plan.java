package dreiklang.programm;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What a Kommune wants to do in a period, for example its Masterplan.
///
/// @param id identifier
/// @param kurz short name in addresses
/// @param name full name
/// @param von first day
/// @param bis last day
/// @param vorgaenger the plan before it
/// @param beschluss who has decided it and when, in words
/// @param perspektivePflicht whether each Massnahme serves at least one perspective
/// @param version counts the changes; 0 while it is new
public record Plan(
        PlanId id,
        String kurz,
        String name,
        LocalDate von,
        LocalDate bis,
        Optional<PlanId> vorgaenger,
        String beschluss,
        boolean perspektivePflicht,
        int version) {

    /// Words that are addresses already.
    private static final Set<String> VERGEBEN = Set.of("neu");

    /// @throws FachlicherFehler P-114 without name or usable short name, P-111 when it ends before
    ///   it begins, P-121 when it follows itself
    void pruefen() {
        if (name.isBlank() || !kurz.matches("[a-z0-9][a-z0-9-]{1,39}") || VERGEBEN.contains(kurz)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-114");
        }
        if (bis.isBefore(von)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-111");
        }
        if (vorgaenger.filter(id::equals).isPresent()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-121");
        }
    }
}
