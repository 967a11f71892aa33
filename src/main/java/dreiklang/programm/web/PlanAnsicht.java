package dreiklang.programm.web;

import dreiklang.seite.Rahmen;
import java.util.Map;

/// The form of a plan.
///
/// @param rahmen language, token, who is signed in
/// @param ziel address to which it is sent
/// @param neu whether there is no plan yet
/// @param werte what stands in the inputs
/// @param vorgaenger plans that it can follow
/// @param fehler id of the input → sentence
public record PlanAnsicht(
        Rahmen rahmen,
        String ziel,
        boolean neu,
        Map<String, String> werte,
        Map<String, String> vorgaenger,
        Map<String, String> fehler) {

    /// The heading.
    public String titel() {
        return neu
                ? rahmen.text("programm.plan-neu")
                : rahmen.text("programm.bearbeiten-titel", wert("name"));
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
