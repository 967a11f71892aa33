package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Vorgang;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is to be done with many Vorgaenge.
///
/// @param rahmen language, token, who is signed in
/// @param anzahl how many were chosen
/// @param erste the first of them
/// @param auswahl all of them, as the form carries them along
/// @param kollegen who may get them
/// @param namen names of Leistungen and people
/// @param heute the day
/// @param eingabe what was typed
/// @param fehler what must be corrected
public record SammelAnsicht(
        Rahmen rahmen,
        int anzahl,
        List<Vorgang> erste,
        String auswahl,
        Map<String, String> kollegen,
        Namen namen,
        LocalDate heute,
        Eingabe eingabe,
        Map<String, String> fehler) {

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }

    /// How they can be decided.
    public Map<String, String> ergebnisse() {
        var wahl = new LinkedHashMap<String, String>();
        for (var ergebnis : Ergebnis.values()) {
            wahl.put(ergebnis.name(), rahmen.text("vorgang.ergebnis." + ergebnis.name()));
        }
        return wahl;
    }

    /// The ways a Bescheid can take.
    public Map<String, String> wege() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("PORTAL", rahmen.text("vorgang.weg.PORTAL"));
        wahl.put("POST", rahmen.text("vorgang.weg.POST"));
        return wahl;
    }

    /// The way that is chosen.
    public String weg() {
        return eingabe.wert("weg").isEmpty() ? "PORTAL" : eingabe.wert("weg");
    }
}
