package dreiklang.formular;

import java.util.List;
import java.util.Optional;

/// One page of answers as a person reads them, for review, receipt and the Amt.
///
/// @param seite name of the Formularseite, for the link back
/// @param titel heading
/// @param angaben questions with their answers, hidden ones left out
public record Abschnitt(String seite, String titel, List<Angabe> angaben) {

    /// A question with its answer.
    ///
    /// @param feld name of the field
    /// @param frage the question
    /// @param antwort the answer in words; several values are joined by line breaks
    /// @param karte where it lies, for a place on the map
    /// @param zelle where it stands, when it was asked in a table
    public record Angabe(
            String feld,
            String frage,
            String antwort,
            Optional<Kartenbild> karte,
            Optional<Angabenstueck.Zelle> zelle) {

        /// An answer that is no place.
        public Angabe(String feld, String frage, String antwort) {
            this(feld, frage, antwort, Optional.empty(), Optional.empty());
        }
    }
}
