package dreiklang.akte.web;

import dreiklang.akte.Volltext;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Map;

/// The page of the index of the full text.
///
/// @param rahmen language, token, who is signed in
/// @param lage its state
public record IndexAnsicht(Rahmen rahmen, Volltext.Lage lage) {

    /// What stands at the top.
    public Map<String, String> angaben() {
        var werte = new LinkedHashMap<String, String>();
        werte.put(rahmen.text("akte.index.maschine"), lage.maschine());
        werte.put(rahmen.text("akte.index.umfang"), zahl(lage.umfang()));
        werte.put(rahmen.text("akte.index.wartend"), zahl(lage.wartend()));
        if (lage.aufbau()) {
            lage.begonnen()
                    .ifPresent(b -> werte.put(rahmen.text("akte.index.begonnen"), rahmen.zeit(b)));
        }
        werte.put(
                rahmen.text("akte.index.zuletzt"),
                lage.zuletzt().map(rahmen::zeit).orElse(rahmen.text("akte.index.nie")));
        return werte;
    }

    /// How far the new index is.
    public String fortschritt() {
        return rahmen.text(
                "akte.index.laeuft", lage.getan(), Math.max(lage.getan(), lage.gesamt()));
    }

    private String zahl(long wert) {
        return String.format(rahmen.sprache().locale(), "%,d", wert);
    }
}
