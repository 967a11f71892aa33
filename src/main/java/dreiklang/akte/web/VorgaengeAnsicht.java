package dreiklang.akte.web;

import dreiklang.akte.Akte;
import dreiklang.akte.Aktenvorgang;
import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;
import java.util.Map;

/// How an Akte is divided.
///
/// @param rahmen language, token, who is signed in
/// @param akte the Akte, without what is filed
/// @param blatt its Vorgänge
/// @param fuehrbar whether she may lead it
/// @param eingabe what was typed
/// @param fehler sentence by input
public record VorgaengeAnsicht(
        Rahmen rahmen,
        Akte akte,
        Blatt<Aktenvorgang> blatt,
        boolean fuehrbar,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// Where these pages lie.
    public String ort() {
        return "/amt/akten/" + akte.zeichen().wert();
    }

    /// Whether something can be changed.
    public boolean offen() {
        return fuehrbar && akte.zda().isEmpty();
    }

    /// What was typed, empty at first.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// Whether a Vorgang is closed, in words.
    public String stand(Aktenvorgang v) {
        return v.abgeschlossen()
                .map(z -> rahmen.text("akte.vorgang.zu", rahmen.tagKurz(z)))
                .orElse(rahmen.text("akte.offen"));
    }
}
