package dreiklang.antrag;

import dreiklang.formular.Formularseite;
import dreiklang.formular.Mitzeichnung;
import java.util.List;

/// Who has to agree to a draft, and how far they are.
///
/// @param entwurf the draft
/// @param regel what the Formular says about it
/// @param spanne how many have to agree
/// @param personen those who were named
/// @param anteile whose pages are whose
/// @param vollstaendig whether everybody has agreed to what stands in the draft now
public record Mitzeichnungsbild(
        Entwurf entwurf,
        Mitzeichnung regel,
        Mitzeichnung.Spanne spanne,
        List<Mitzeichner> personen,
        Anteile anteile,
        boolean vollstaendig) {

    /// Whose pages are whose.
    ///
    /// @param eigene the pages of the person who applies
    /// @param fremde the pages that the others fill in themselves
    /// @param ausgefuellt whether the others have done so
    public record Anteile(
            List<Formularseite> eigene, List<Formularseite> fremde, boolean ausgefuellt) {}

    /// Whether enough people were named, and not too many.
    public boolean genannt() {
        return personen.size() >= spanne.von() && personen.size() <= spanne.bis();
    }

    /// Whether an answer lost its worth because the draft was changed.
    public boolean hinfaellig() {
        return personen.stream().anyMatch(p -> p.stand() == Mitzeichner.Stand.HINFAELLIG);
    }

    /// Whether somebody has agreed.
    public boolean zugestimmt() {
        return personen.stream().anyMatch(p -> p.stand() == Mitzeichner.Stand.EINVERSTANDEN);
    }
}
