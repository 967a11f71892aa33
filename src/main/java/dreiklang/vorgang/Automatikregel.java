package dreiklang.vorgang;

import dreiklang.ausdruck.Ausdruck;

/// One clear case that a program may decide.
///
/// @param name what makes it clear, in words
/// @param wenn when it applies
/// @param ergebnis how it is decided
/// @param begruendung the reasons, as they stand in the letter
record Automatikregel(String name, Ausdruck wenn, Ergebnis ergebnis, String begruendung) {}
