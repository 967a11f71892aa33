package dreiklang.identitaet.web;

import dreiklang.seite.Rahmen;
import java.util.Map;

/// A page with one small form.
///
/// @param rahmen the frame
/// @param meldung key of the message above the form, empty when there is none
/// @param fehler id of the input → sentence
/// @param werte id of the input → what was typed; never a password
public record FormularAnsicht(
        Rahmen rahmen, String meldung, Map<String, String> fehler, Map<String, String> werte) {

    /// The sentence beside an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// What was typed into an input.
    public String wert(String feld) {
        return werte.getOrDefault(feld, "");
    }
}
