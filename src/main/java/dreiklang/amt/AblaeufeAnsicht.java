package dreiklang.amt;

import dreiklang.leistung.Leistung;
import dreiklang.seite.Rahmen;
import java.util.List;

/// The Leistungen whose Ablauf one can look at.
///
/// @param rahmen the frame
/// @param leistungen the Leistungen
public record AblaeufeAnsicht(Rahmen rahmen, List<Leistung> leistungen) {}
