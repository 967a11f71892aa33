package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Vorgang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is to be done with many Vorgaenge.
///
/// @param rahmen language, token, who is signed in
/// @param anzahl how many were chosen
/// @param erste the first of them
/// @param auswahl all of them, as the form carries them along
/// @param angebot what can be done with all of them
/// @param namen names of Leistungen and people
/// @param heute the day
/// @param eingabe what was typed
/// @param fehler what must be corrected
public record SammelAnsicht(
        Rahmen rahmen,
        int anzahl,
        List<Vorgang> erste,
        String auswahl,
        Angebot angebot,
        Namen namen,
        LocalDate heute,
        Eingabe eingabe,
        Map<String, String> fehler) {

    /// What can be done with all of them.
    ///
    /// @param kollegen who may get them
    /// @param ergebnisse how each of them can be decided
    /// @param vorlagen what a letter to all can begin with: name → title
    public record Angebot(
            Map<String, String> kollegen, Set<Ergebnis> ergebnisse, Map<String, String> vorlagen) {}

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }

    /// How they can be decided.
    public Map<String, String> ergebnisse() {
        return Auswahlen.ergebnisse(rahmen, angebot.ergebnisse());
    }

    /// The ways a Bescheid can take.
    public Map<String, String> wege() {
        return Auswahlen.wege(rahmen);
    }

    /// The way that is chosen.
    public String weg() {
        return eingabe.wert("weg").isEmpty() ? "PORTAL" : eingabe.wert("weg");
    }
}
