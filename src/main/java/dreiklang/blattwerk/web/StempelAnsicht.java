package dreiklang.blattwerk.web;

import dreiklang.blattwerk.Blattort;
import dreiklang.blattwerk.Stempel.Platz;
import dreiklang.blattwerk.Stempelungen.Vordruck;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The page on which a Stempel is set.
///
/// @param rahmen language, token, who is signed in
/// @param ort the sheet
/// @param vordruck what is known of it
/// @param eingabe what was typed; empty at first
/// @param fehler sentence by input
public record StempelAnsicht(
        Rahmen rahmen,
        Blattort ort,
        Vordruck vordruck,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// Kinds of Stempel; the last one has a text of one's own.
    static final List<String> ARTEN =
            List.of("eingegangen", "entwurf", "kopie", "ungueltig", "eigener");

    /// The address of this page.
    public String hier() {
        return SchwaerzungAnsicht.ort(ort) + "/stempel";
    }

    /// Address of the preview of the sheet.
    public String vorschau() {
        return SchwaerzungAnsicht.ort(ort) + "/vorschau";
    }

    /// Kinds with their words.
    public Map<String, String> arten() {
        var wahl = new LinkedHashMap<String, String>();
        ARTEN.forEach(a -> wahl.put(a, rahmen.text("blattwerk.stempel.art." + a)));
        return wahl;
    }

    /// Places with their words.
    public Map<String, String> plaetze() {
        var wahl = new LinkedHashMap<String, String>();
        for (var platz : Platz.values()) {
            wahl.put(platz.name(), rahmen.text("blattwerk.stempel.platz." + platz.name()));
        }
        return wahl;
    }

    /// What the result can be.
    public Map<String, String> ziele() {
        var wahl = new LinkedHashMap<String, String>();
        if (vordruck.alsVersion()) {
            wahl.put("version", rahmen.text("blattwerk.seiten.ziel.version"));
        }
        wahl.put("blatt", rahmen.text("blattwerk.stempel.ziel.blatt"));
        return wahl;
    }

    /// What was typed, or what stands there at first.
    public String wert(String feld, String anfangs) {
        return eingabe.getOrDefault(feld, anfangs);
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }
}
