package dreiklang.einfuhr.web;

import dreiklang.einfuhr.Einfuhrmappe.Eintrag;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;

/// The page on which a file is chosen.
///
/// @param eintraege earlier imports that can still be looked at
/// @param fehler sentence by input
public record EinfuhrAnsicht(Rahmen rahmen, List<Eintrag> eintraege, Map<String, String> fehler) {}
