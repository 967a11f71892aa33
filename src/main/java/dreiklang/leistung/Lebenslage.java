package dreiklang.leistung;

import dreiklang.basis.Wortlaut;
import java.util.List;

/// A situation in life under which Leistungen are found.
///
/// @param schluessel key in the address
/// @param name what it is called
/// @param kurz one sentence
/// @param ozg the Lebenslagen and Unternehmenslagen of the OZG whose catalogue entries belong here
public record Lebenslage(String schluessel, Wortlaut name, Wortlaut kurz, List<String> ozg) {}
