package dreiklang.leistung;

import dreiklang.basis.Befund;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formular;
import dreiklang.formular.Formularseite;
import java.util.List;

/// A piece of a Leistungspaket as questions: a chapter, a page, a question or a condition.
///
/// @param art which questions, such as `texte` or `feld`
/// @param datei the file it stands in
/// @param ort a Blattort, such as `seiten.0.felder.2`; a `+` at the end is a new entry
/// @param formular the questions, always one page
/// @param antworten what stands in the file
/// @param befunde findings of the package that speak of one of the questions
/// @param weitere findings and remarks at this place that speak of none of them
/// @param bedingungen the conditions that stand here
public record Werkblatt(
        String art,
        String datei,
        String ort,
        Formular formular,
        Antworten antworten,
        List<Feldfehler> befunde,
        List<Befund> weitere,
        List<Bedingungsstelle> bedingungen) {

    /// A condition that can be changed.
    ///
    /// @param ort place in the file
    /// @param name what it decides; empty for the thing itself
    /// @param satz the condition in words, empty when there is none
    public record Bedingungsstelle(String ort, String name, String satz) {}

    /// The only page.
    public Formularseite seite() {
        return formular.seiten().getFirst();
    }

    /// Whether it is an entry that is not there yet.
    public boolean istNeu() {
        return ort.endsWith("+");
    }
}
