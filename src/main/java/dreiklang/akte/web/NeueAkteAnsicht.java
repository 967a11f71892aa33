package dreiklang.akte.web;

import dreiklang.akte.Aktenfuehrung.Auswahl;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Map;

/// The page on which an Akte is opened.
///
/// @param rahmen language, token, who is signed in
/// @param auswahl what can be chosen
/// @param eingabe what was typed
/// @param fehler sentence by input
public record NeueAkteAnsicht(
        Rahmen rahmen, Auswahl auswahl, Map<String, String> eingabe, Map<String, String> fehler) {

    /// The numbers of the Aktenplan, the first choice is none.
    public Map<String, String> nummern() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("akte.neu.waehlen"));
        auswahl.nummern().forEach((nummer, name) -> wahl.put(nummer, nummer + " " + name));
        return wahl;
    }

    /// The units.
    public Map<String, String> einheiten() {
        var wahl = new LinkedHashMap<String, String>();
        auswahl.einheiten().forEach(e -> wahl.put(e, e));
        return wahl;
    }

    /// What was typed, empty at first.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }
}
