package dreiklang.leistung;

import dreiklang.basis.Befund;
import java.util.List;

/// What is wrong with a Leistungspaket and what could be better.
///
/// @param befunde keep it from being published
/// @param hinweise do not
public record Pruefbericht(List<Befund> befunde, List<Befund> hinweise) {}
