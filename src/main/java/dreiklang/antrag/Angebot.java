package dreiklang.antrag;

import dreiklang.basis.Wortlaut;
import dreiklang.formular.Feld;
import java.time.Instant;
import java.util.List;

/// What could be taken over from an earlier Antrag of the same account.
///
/// @param leistung name of the Leistung of that Antrag
/// @param eingereicht when it was submitted
/// @param angaben what would be taken over, in the order of the questions
public record Angebot(Wortlaut leistung, Instant eingereicht, List<Uebernahme> angaben) {

    /// One answer that would be taken over.
    ///
    /// @param ziel the question it would answer
    /// @param quelle name of the question it answered before
    /// @param werte the answer
    /// @param lesbar the answer in words
    public record Uebernahme(Feld ziel, String quelle, List<String> werte, String lesbar) {}
}
