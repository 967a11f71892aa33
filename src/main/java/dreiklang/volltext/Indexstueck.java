package dreiklang.volltext;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What is kept in the index of an Akte itself or of one Schriftstück in it.
///
/// @param akte the Aktenzeichen
/// @param blatt number of the Schriftstück in the Akte; 0 for the Akte itself
/// @param kopf what stands above every page: title, Betreff, Aktenzeichen
/// @param einheit responsible Organisationseinheit
/// @param leistung key of the Leistung, empty for none
/// @param plan number of the Aktenplan
/// @param wann when it was opened or filed
/// @param typ kind of file
/// @param personen who takes part in the Akte, by name
/// @param seiten what is found, at least one
public record Indexstueck(
        String akte,
        int blatt,
        String kopf,
        String einheit,
        String leistung,
        String plan,
        Instant wann,
        String typ,
        Set<String> personen,
        List<Seite> seiten) {

    /// A page.
    ///
    /// @param nummer number of the page, the first is 1; 0 for what is no page
    /// @param text the text on it
    public record Seite(int nummer, String text) {}

    static String schluessel(String akte, int blatt) {
        return akte + "/" + blatt;
    }

    /// Under which key it is kept: the same key replaces.
    String schluessel() {
        return schluessel(akte, blatt);
    }
}
