package dreiklang.fachverfahren.web;

import dreiklang.seite.Rahmen;
import java.util.Map;

/// The form of one entry of the register.
///
/// @param rahmen language, token, who is signed in
/// @param werte what stands in the inputs
/// @param aemter what can be chosen
/// @param neu whether there is no entry yet
/// @param fehler id of the input → sentence
public record BearbeitenAnsicht(
        Rahmen rahmen,
        Map<String, String> werte,
        Map<String, String> aemter,
        boolean neu,
        Map<String, String> fehler) {

    /// The heading.
    public String titel() {
        return neu
                ? rahmen.text("fachverfahren.neu")
                : rahmen.text("fachverfahren.bearbeiten-titel", wert("name"));
    }

    /// What stands in an input.
    public String wert(String name) {
        return werte.getOrDefault(name, "");
    }

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }
}
