package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Ablaufauskunft.Lauf;
import dreiklang.vorgang.Vorgang;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The Ablauf of one Vorgang.
///
/// @param rahmen the frame
/// @param v the Vorgang
/// @param lauf how far it is
/// @param eingabe what was typed
/// @param fehler id of the input → sentence
public record AblaufbildAnsicht(
        Rahmen rahmen, Vorgang v, Lauf lauf, Eingabe eingabe, Map<String, String> fehler) {

    /// Address of the Vorgang.
    public String stamm() {
        return "/amt/vorgaenge/" + v.id().wert();
    }

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }

    /// A span of time as a person says it; a dash when it is not known.
    public String dauer(Optional<Duration> dauer) {
        return dauer.map(d -> Zeitspanne.text(rahmen, d)).orElse("–");
    }

    /// Where it can be taken, with a line that asks for a choice.
    public Map<String, String> ziele() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("vorgang.ablauf.waehlen"));
        wahl.putAll(lauf.ziele());
        return wahl;
    }
}
