package dreiklang.einsicht.web;

import dreiklang.seite.Rahmen;

/// In front of an Einsicht.
///
/// @param rahmen language, token
/// @param link end of the address
/// @param fehler what was wrong with the PIN
public record TuerAnsicht(Rahmen rahmen, String link, String fehler) {}
