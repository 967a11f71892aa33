package dreiklang.ressourcen;

import dreiklang.programm.Plan;
import java.util.List;

/// The resources of a plan: what is entered, what comes out, and what does not fit.
///
/// @param plan the plan
/// @param bestand what is entered
/// @param tabelle what comes out
/// @param befunde told figures that do not come out
/// @param ohneZelle told figures for which the table has no row or no year
/// @param warnungen what ends too early, is vacant or has a deadline
public record Ressourcenbild(
        Plan plan,
        Ressourcenbestand bestand,
        Ressourcentabelle tabelle,
        List<Ressourcenbefund> befunde,
        List<Nennung> ohneZelle,
        List<Ressourcenwarnung> warnungen) {}
