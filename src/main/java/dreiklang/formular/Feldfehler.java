package dreiklang.formular;

import dreiklang.basis.Wortlaut;

/// What is wrong with one answer.
///
/// @param feld name of the field
/// @param code stable code, for example `F-201`
/// @param satz names the question and says what to do
public record Feldfehler(String feld, String code, Wortlaut satz) {}
