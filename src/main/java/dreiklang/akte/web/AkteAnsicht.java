package dreiklang.akte.web;

import dreiklang.akte.Akte;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The page of one Akte.
///
/// @param rahmen language, token, who is signed in
/// @param akte the Akte with everything that is filed
/// @param fuehrbar whether she may lead it
/// @param abgewiesen what was not taken in, each with its sentence
/// @param eingabe what was typed and has to be corrected
/// @param fehler sentence by input
public record AkteAnsicht(
        Rahmen rahmen,
        Akte akte,
        boolean fuehrbar,
        List<String> abgewiesen,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// What was typed, empty at first.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// What can be moved: sheet → what it is.
    public Map<String, String> verschiebbar() {
        var wahl = new LinkedHashMap<String, String>();
        akte.schriftstuecke().stream()
                .filter(s -> s.verschobenNach().isEmpty())
                .forEach(s -> wahl.put(Integer.toString(s.blatt()), s.blatt() + ": " + s.titel()));
        return wahl;
    }

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
        if (!akte.standort().isEmpty()) {
            werte.put(rahmen.text("akte.standort"), akte.standort());
        }
        return werte;
    }
}
