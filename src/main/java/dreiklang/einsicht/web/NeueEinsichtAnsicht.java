package dreiklang.einsicht.web;

import dreiklang.einsicht.Einsichtsrolle;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Map;

/// For whom, by which law, why and how long an Einsicht shall be.
///
/// @param rahmen language, token, who is signed in
/// @param zeichen Aktenzeichen
/// @param eingabe what was typed
/// @param fehler sentence by input
public record NeueEinsichtAnsicht(
        Rahmen rahmen, String zeichen, Map<String, String> eingabe, Map<String, String> fehler) {

    /// What was typed, empty at first.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// Whether a box is ticked.
    public boolean gesetzt(String feld) {
        return wert(feld).equals("ja");
    }

    /// As what somebody can look at an Akte.
    public Map<String, String> rollen() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("einsicht.rolle.waehlen"));
        for (var rolle : Einsichtsrolle.values()) {
            wahl.put(rolle.name(), rahmen.text("einsicht.rolle." + rolle.name()));
        }
        return wahl;
    }
}
