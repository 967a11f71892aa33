package dreiklang.auskunft.web;

import dreiklang.auskunft.EAkteStufe;
import dreiklang.auskunft.EAkteZeile;
import dreiklang.auskunft.EAkteZeile.Meldung;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Map;

/// One unit: what was counted, and what is reported about it.
///
/// @param rahmen language, token, who is signed in
/// @param zeile the unit
/// @param aenderbar whether the signed-in person may report
/// @param eingabe what was typed
/// @param fehler id of the input → sentence
public record EAkteEinheitAnsicht(
        Rahmen rahmen,
        EAkteZeile zeile,
        boolean aenderbar,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// What was counted.
    public Map<String, String> zahlen() {
        var w = new LinkedHashMap<String, String>();
        zeile.zahl()
                .ifPresent(z -> {
                    w.put(rahmen.text("auskunft.eakte.gezaehlt-am"), rahmen.tag(z.tag()));
                    w.put(
                            rahmen.text("auskunft.eakte.erste"),
                            z.erste().map(rahmen::tagKurz).orElse("–"));
                    w.put(rahmen.text("auskunft.eakte.akten"), Long.toString(z.akten()));
                    w.put(rahmen.text("auskunft.eakte.dokumente"), Long.toString(z.dokumente()));
                    w.put(rahmen.text("auskunft.eakte.taetig"), EAkteAnsicht.taetig(z));
                    w.put(
                            rahmen.text("auskunft.eakte.gezaehlt"),
                            rahmen.text("auskunft.eakte.stufe." + z.stufe().name()));
                });
        return w;
    }

    /// What can be reported.
    public Map<String, String> stufen() {
        var wahl = new LinkedHashMap<String, String>();
        for (var s : EAkteStufe.values()) {
            wahl.put(s.name(), rahmen.text("auskunft.eakte.stufe." + s.name()));
        }
        return wahl;
    }

    /// What stands in a field: what was typed, otherwise what was reported.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, zeile.meldung().map(m -> gemeldet(m, feld)).orElse(""));
    }

    private static String gemeldet(Meldung m, String feld) {
        return switch (feld) {
            case "stufe" -> m.stufe().name();
            case "seit" -> m.seit().map(Object::toString).orElse("");
            case "geplant" -> m.geplant().map(Object::toString).orElse("");
            default -> m.ziel();
        };
    }

    /// What is wrong with it.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }
}
