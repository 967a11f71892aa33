package dreiklang.akte.web;

import dreiklang.akte.Akte;
import dreiklang.akte.Aktenangaben;
import dreiklang.formular.Seitenansicht;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is said of an Akte.
///
/// @param rahmen language, token, who is signed in
/// @param blatt what is said of it
/// @param fuehrbar whether she may lead it
/// @param verfuegungen id → the order in words
/// @param verlauf what was changed, in words
/// @param fragen the Kommune's own questions, if there are any
/// @param antworten question → answer, for whoever may only read
/// @param eingabe what was typed
/// @param fehler sentence by input
public record AngabenAnsicht(
        Rahmen rahmen,
        Aktenangaben.Blatt blatt,
        boolean fuehrbar,
        Map<String, String> verfuegungen,
        List<String> verlauf,
        Optional<Seitenansicht> fragen,
        Map<String, String> antworten,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// The Akte.
    public Akte akte() {
        return blatt.akte();
    }

    /// Where the pages of the Akte lie.
    public String ort() {
        return "/amt/akten/" + akte().zeichen().wert();
    }

    /// Whether something can be changed.
    public boolean offen() {
        return fuehrbar && akte().zda().isEmpty();
    }

    /// What stands in an input: what was typed, otherwise what is kept.
    public String wert(String feld) {
        return eingabe.getOrDefault(
                feld,
                switch (feld) {
                    case "betreff" -> akte().betreff();
                    case "schlagworte" -> String.join(", ", blatt.schlagworte());
                    default -> "";
                });
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// All sentences, those at the own questions included.
    public Map<String, String> alleFehler() {
        var alle = new LinkedHashMap<>(fehler);
        fragen.ifPresent(f -> alle.putAll(f.fehler()));
        return alle;
    }
}
