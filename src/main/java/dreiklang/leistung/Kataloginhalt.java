package dreiklang.leistung;

import java.util.List;

/// What was read from a file with a Leistungskatalog.
///
/// @param form how the file is built: the separator, or the version of XZuFi
/// @param zeilen rows or Leistungen in the file, also those that were turned away
/// @param eintraege the entries
record Kataloginhalt(String form, int zeilen, List<Katalogeintrag> eintraege) {}
