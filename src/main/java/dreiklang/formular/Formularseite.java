package dreiklang.formular;

import dreiklang.basis.Ausdruck;
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
public record Formularseite(
        String name,
        Wortlaut titel,
        Wortlaut einleitung,
        Optional<Ausdruck> wenn,
        List<Feld> felder) {}
