package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Automatiken;
import java.util.List;
import java.util.Map;

/// The Leistungen whose clear cases the program may decide.
///
/// @param rahmen language, token, who is signed in
/// @param staende the Leistungen
/// @param leistung key of the one that was to be switched; empty for none
/// @param grund the reason as typed
/// @param satz what is wrong with it
public record AutomatikAnsicht(
        Rahmen rahmen,
        List<Automatiken.Stand> staende,
        String leistung,
        String grund,
        String satz) {

    /// What is wrong, for the summary above.
    public Map<String, String> fehler() {
        return satz.isEmpty() ? Map.of() : Map.of("grund-" + leistung, satz);
    }

    /// Whether this is the Leistung that was to be switched.
    public boolean gemeint(Automatiken.Stand stand) {
        return stand.leistung().schluessel().wert().equals(leistung);
    }
}
