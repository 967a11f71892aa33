package dreiklang.amt;

import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Map;

/// One letter for many Vorgaenge.
///
/// @param rahmen language, token, who is signed in
/// @param vorgaenge the chosen ones: identifier → Aktenzeichen and subject
/// @param auswahl all of them, as the form carries them along
/// @param eingabe what was typed
/// @param fehler what must be corrected
public record SerienbriefAnsicht(
        Rahmen rahmen,
        Map<String, String> vorgaenge,
        String auswahl,
        Eingabe eingabe,
        Map<String, String> fehler) {

    /// The Postfach of whoever has one, the post for everybody else.
    static final String POSTFACH = "POSTFACH";

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }

    /// The ways the letters can take.
    public Map<String, String> wege() {
        var wahl = new LinkedHashMap<String, String>();
        for (String weg : new String[] {POSTFACH, "PORTAL", "POST"}) {
            wahl.put(weg, rahmen.text("vorgang.serienbrief.weg." + weg));
        }
        return wahl;
    }

    /// The way that is chosen.
    public String weg() {
        return eingabe.wert("weg").isEmpty() ? POSTFACH : eingabe.wert("weg");
    }
}
