package dreiklang.identitaet.web;

import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;

/// Offers to send a form that was interrupted by the end of the session.
///
/// @param rahmen the frame
/// @param ziel path the form goes to
/// @param felder its fields
public record FortsetzenAnsicht(Rahmen rahmen, String ziel, Map<String, List<String>> felder) {}
