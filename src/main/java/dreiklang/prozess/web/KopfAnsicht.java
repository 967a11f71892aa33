package dreiklang.prozess.web;

import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;

/// The form of what the register says about a Prozess.
///
/// @param rahmen language, token, who is signed in
/// @param werte what stands in the inputs
/// @param einheiten what can be chosen as unit
/// @param leistungen what can be chosen as Leistung
/// @param neu whether there is no Prozess yet
/// @param fehler id of the input → sentence
public record KopfAnsicht(
        Rahmen rahmen,
        Map<String, String> werte,
        Map<String, String> einheiten,
        Map<String, String> leistungen,
        boolean neu,
        Map<String, String> fehler) {

    /// The heading.
    public String titel() {
        return neu
                ? rahmen.text("prozess.neu")
                : rahmen.text("prozess.bearbeiten-titel", wert("name"));
    }

    /// Where the form goes.
    public String ziel() {
        return neu ? ProzesseController.HIER : ProzesseController.HIER + "/" + wert("kennung");
    }

    /// The figures that can be entered.
    public List<String> zahlen() {
        return List.of("fallzahl", "dauer", "kostensatz");
    }

    /// Whether a figure is one of a year.
    public boolean mitJahr(String feld) {
        return !feld.equals("dauer");
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
