package dreiklang.leistung;

import dreiklang.basis.Befund;
import java.util.List;

/// The pages and questions of a form as its editor sees them.
///
/// @param seiten the pages in order
/// @param befunde findings and remarks that belong to no page
public record Formularbild(List<Eintrag> seiten, List<Befund> befunde) {

    /// A page or a question.
    ///
    /// @param ort place in the file
    /// @param titel heading or question, or its name where that is missing
    /// @param art kind of the question, empty for a page
    /// @param bedingung when it is shown, as a German sentence, empty for always
    /// @param befunde findings and remarks that belong here
    /// @param erster whether nothing stands before it
    /// @param letzter whether nothing stands behind it
    /// @param teile the questions in it
    public record Eintrag(
            String ort,
            String titel,
            String art,
            String bedingung,
            List<Befund> befunde,
            boolean erster,
            boolean letzter,
            List<Eintrag> teile) {

        /// Whether questions can be put into it.
        public boolean istBehaelter() {
            return art.isEmpty() || art.equals("block") || art.equals("gruppe");
        }
    }
}
