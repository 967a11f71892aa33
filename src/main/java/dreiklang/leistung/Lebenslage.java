package dreiklang.leistung;

import dreiklang.basis.Wortlaut;

/// A situation in life under which Leistungen are found.
///
/// @param schluessel key in the address
/// @param name what it is called
/// @param kurz one sentence
public record Lebenslage(String schluessel, Wortlaut name, Wortlaut kurz) {}
