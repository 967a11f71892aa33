package dreiklang.ressourcen;

import java.util.List;

/// All that is entered about the resources of a plan, in the order of entry.
///
/// @param stellen posts
/// @param saetze rates
/// @param ansaetze budget lines
/// @param foerderungen funding
/// @param nennungen what papers tell
/// @param istwerte what was spent
public record Ressourcenbestand(
        List<Stelle> stellen,
        List<Kostensatz> saetze,
        List<Ansatz> ansaetze,
        List<Foerderung> foerderungen,
        List<Nennung> nennungen,
        List<Istwert> istwerte) {}
