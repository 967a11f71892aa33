package dreiklang.amt;

import dreiklang.formular.Abschnitt;
import dreiklang.vorgang.Automatikfall;
import java.util.List;

/// A clear case in the words of the form.
///
/// @param fall the case
/// @param bedingung its condition as a sentence
/// @param angaben the answers it looked at
public record Automatikbild(Automatikfall fall, String bedingung, List<Abschnitt.Angabe> angaben) {}
