package dreiklang.ablage.web;

import dreiklang.identitaet.Organisationseinheit;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A mail that waits for a person.
///
/// @param rahmen language, token, who is signed in
/// @param mail the mail
/// @param einheiten units it can be handed to
/// @param eingabe what was typed
/// @param fehler id of an input → sentence
public record WartendAnsicht(
        Rahmen rahmen,
        Mailworte mail,
        List<Organisationseinheit> einheiten,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// The subject, in words where there is none.
    public String titel() {
        return mail.titel(rahmen);
    }

    /// Address of this mail.
    public String ort() {
        return AktenpostController.HIER + "/" + mail.post().id();
    }

    /// What was typed into an input.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// The units to choose from, without the one it waits for.
    public Map<String, String> wahl() {
        var wahl = new LinkedHashMap<String, String>();
        einheiten.stream()
                .filter(e -> !e.kurz().equals(mail.post().einheit()))
                .forEach(e -> wahl.put(e.kurz(), e.kurz() + " " + e.name().in(rahmen.sprache())));
        return wahl;
    }
}
