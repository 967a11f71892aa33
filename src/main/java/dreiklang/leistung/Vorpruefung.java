package dreiklang.leistung;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Wortlaut;
import dreiklang.formular.Formular;
import dreiklang.formular.Formularseite;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// "Lohnt sich das?": a few questions before the Formular that say what comes of it (chapter
/// `vorpruefung.yaml`). Nothing of it is kept.
///
/// @param formular one page with the questions
/// @param ergebnisse in order; the first that applies is told
public record Vorpruefung(Formular formular, List<Ergebnis> ergebnisse) {

    static final String DATEI = "vorpruefung.yaml";

    /// What comes of it.
    public enum Aussicht {
        /// It is worth while.
        JA,
        /// It is not.
        NEIN,
        /// That depends on more.
        OFFEN
    }

    /// What is told when its condition applies.
    ///
    /// @param wenn when it applies; always when empty
    /// @param aussicht what comes of it
    /// @param satz what to tell
    public record Ergebnis(Optional<Ausdruck> wenn, Aussicht aussicht, Wortlaut satz) {}

    /// The page with the questions.
    public Formularseite seite() {
        return formular.seiten().getFirst();
    }

    /// What is told for these answers; empty when nothing applies.
    public Optional<Ergebnis> ergebnis(Map<String, List<String>> antworten) {
        return ergebnisse.stream()
                .filter(e -> e.wenn().map(w -> w.gilt(antworten)).orElse(true))
                .findFirst();
    }
}
