package dreiklang.formular;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Wortlaut;
import java.util.List;
import java.util.Optional;

/// One page of a Formular.
///
/// @param name name in the address, unique in the Formular
/// @param titel heading
/// @param einleitung text below the heading, may be empty
/// @param wenn condition under which the page is shown
/// @param felder the questions in order
/// @param regeln what has to hold between the answers
public record Formularseite(
        String name,
        Wortlaut titel,
        Wortlaut einleitung,
        Optional<Ausdruck> wenn,
        List<Feld> felder,
        List<Regel> regeln) {

    /// What has to hold between answers, such as „Das Ende liegt nicht vor dem Beginn“. It is
    /// checked as soon as all its fields are answered without errors.
    ///
    /// @param gilt what has to hold
    /// @param feld name of the field at which the sentence is shown
    /// @param satz what is wrong and what to do
    public record Regel(Ausdruck gilt, String feld, Wortlaut satz) {}
}
