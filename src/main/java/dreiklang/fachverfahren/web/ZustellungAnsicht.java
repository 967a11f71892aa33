package dreiklang.fachverfahren.web;

import dreiklang.fachverfahren.Zustellung;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Map;

/// One delivery, without what is in it.
///
/// @param rahmen language, token, who is signed in
/// @param zustellung which
/// @param begruendung what was typed
/// @param fehler id of the input → sentence
public record ZustellungAnsicht(
        Rahmen rahmen, Zustellung zustellung, String begruendung, Map<String, String> fehler) {

    /// Whether something can still be done about it.
    public boolean offen() {
        return zustellung.offen();
    }

    /// What is known about it.
    public Map<String, String> angaben() {
        var werte = new LinkedHashMap<String, String>();
        werte.put(rahmen.text("fachverfahren.name"), zustellung.name());
        werte.put(
                rahmen.text("fachverfahren.anlass"),
                rahmen.text("fachverfahren.anlass." + zustellung.anlass().name()));
        werte.put(
                rahmen.text("fachverfahren.stand"),
                rahmen.text("fachverfahren.zustellstand." + zustellung.stand().name()));
        werte.put(rahmen.text("fachverfahren.schluessel"), zustellung.schluessel());
        werte.put(rahmen.text("fachverfahren.versuche"), String.valueOf(zustellung.versuche()));
        werte.put(rahmen.text("fachverfahren.angelegt"), rahmen.zeit(zustellung.angelegt()));
        if (!zustellung.fehler().isEmpty()) {
            werte.put(rahmen.text("fachverfahren.bemerkung"), zustellung.fehler());
        }
        return werte;
    }
}
