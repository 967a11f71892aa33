package dreiklang.akte.web;

import dreiklang.akte.Akte;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Map;

/// The page of one Akte.
///
/// @param rahmen language, token, who is signed in
/// @param akte the Akte with everything that is filed
public record AkteAnsicht(Rahmen rahmen, Akte akte) {

    /// What stands at the top.
    public Map<String, String> kopf() {
        var werte = new LinkedHashMap<String, String>();
        werte.put(rahmen.text("akte.zeichen"), akte.zeichen().wert());
        werte.put(rahmen.text("akte.plan"), akte.plannummer() + " " + akte.planname());
        werte.put(rahmen.text("akte.einheit"), akte.einheit());
        werte.put(rahmen.text("akte.eroeffnet"), rahmen.zeit(akte.eroeffnet()));
        werte.put(
                rahmen.text("akte.zda"),
                akte.zda().map(rahmen::zeit).orElse(rahmen.text("akte.offen")));
        werte.put(
                rahmen.text("akte.aufbewahrung"),
                akte.aufbewahrenBis()
                        .map(rahmen::tag)
                        .orElse(rahmen.text("akte.aufbewahrung-jahre", akte.aufbewahrung())));
        return werte;
    }
}
