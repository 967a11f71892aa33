package dreiklang.ressourcen.web;

import dreiklang.basis.Recht;
import dreiklang.programm.Plan;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;

/// The entries of one kind, and the form of one.
///
/// @param rahmen language, token, who is signed in
/// @param plan the plan
/// @param bereich last part of the address
/// @param spalten headings of the list
/// @param zahlenAb index of the first column of numbers
/// @param zeilen the list
/// @param felder inputs of the form
/// @param id the entry in the form; empty: a new one
/// @param werte what stands in the inputs
/// @param fehler id of the input → sentence
public record PflegeAnsicht(
        Rahmen rahmen,
        Plan plan,
        String bereich,
        List<String> spalten,
        int zahlenAb,
        List<Reihe> zeilen,
        List<Feld> felder,
        String id,
        Map<String, String> werte,
        Map<String, String> fehler) {

    /// A row of the list.
    ///
    /// @param id the entry
    /// @param zellen its texts
    public record Reihe(String id, List<String> zellen) {}

    /// The heading.
    public String titel() {
        return rahmen.text("ressourcen." + bereich + ".titel", plan.name());
    }

    /// What the page is for.
    public String hilfe() {
        return rahmen.text("ressourcen." + bereich + ".hilfe");
    }

    /// Heading of the form.
    public String formular() {
        return rahmen.text("ressourcen." + bereich + (id.isEmpty() ? ".neu" : ".bearbeiten"));
    }

    /// Address of the page.
    public String adresse() {
        return Worte.HIER + "/" + plan.kurz() + "/" + bereich;
    }

    /// Whether the person may edit.
    public boolean bearbeitbar() {
        return rahmen.darf(Recht.PROGRAMM_LEITEN);
    }

    /// What stands in an input.
    public String wert(String name) {
        return werte.getOrDefault(name, "");
    }

    /// Error of an input, empty when there is none.
    public String fehler(String name) {
        return fehler.getOrDefault(name, "");
    }
}
