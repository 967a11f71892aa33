package dreiklang.akte.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Versionen;
import dreiklang.seite.Rahmen;
import java.util.Map;

/// The page of one Schriftstück and its versions.
///
/// @param rahmen language, token, who is signed in
/// @param akte where it lies
/// @param blatt number of its sheet
/// @param verlauf its versions
/// @param aenderbar whether she may change it now
/// @param eingabe what was typed and has to be corrected
/// @param fehler sentence by input
public record VersionenAnsicht(
        Rahmen rahmen,
        Aktenzeichen akte,
        int blatt,
        Versionen.Verlauf verlauf,
        boolean aenderbar,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// The address of this page.
    public String ort() {
        return "/amt/akten/" + akte.wert() + "/blatt/" + blatt + "/versionen";
    }

    /// What was typed, empty at first.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// Who put a version there, as far as that was recorded.
    public String person(String name) {
        return name.isEmpty() ? rahmen.text("akte.version.unbekannt") : name;
    }

    /// Size in words.
    public String groesse(long bytes) {
        return bytes < 1024
                ? rahmen.text("akte.version.bytes", bytes)
                : rahmen.text("akte.version.kib", (bytes + 1023) / 1024);
    }
}
