package dreiklang.auskunft.web;

import dreiklang.auskunft.Ersuchenweg;
import dreiklang.seite.Rahmen;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// The form for a request that came to the office.
///
/// @param rahmen language, token, who is signed in
/// @param eingabe what was typed
/// @param fehler id of the input → sentence
public record NeuesErsuchenAnsicht(
        Rahmen rahmen, Map<String, String> eingabe, Map<String, String> fehler) {

    /// What stands in a field.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// What is wrong with it.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// How somebody can ask in the office.
    public Map<String, String> wege() {
        var wege = new LinkedHashMap<String, String>();
        Arrays.stream(Ersuchenweg.values())
                .filter(w -> w != Ersuchenweg.KONTO)
                .forEach(w -> wege.put(w.name(), rahmen.text("auskunft.weg." + w.name())));
        return wege;
    }
}
