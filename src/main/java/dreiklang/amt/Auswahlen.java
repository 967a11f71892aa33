package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Ergebnis;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// What several pages let choose from: value → words.
final class Auswahlen {

    private Auswahlen() {}

    /// The ways a Bescheid or a letter can take.
    static Map<String, String> wege(Rahmen rahmen) {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("PORTAL", rahmen.text("vorgang.weg.elektronisch"));
        wahl.put("POST", rahmen.text("vorgang.weg.POST"));
        return wahl;
    }

    /// The ways of deciding.
    static Map<String, String> ergebnisse(Rahmen rahmen, Collection<Ergebnis> moegliche) {
        var wahl = new LinkedHashMap<String, String>();
        moegliche.forEach(e -> wahl.put(e.name(), rahmen.text("vorgang.ergebnis." + e.name())));
        return wahl;
    }
}
