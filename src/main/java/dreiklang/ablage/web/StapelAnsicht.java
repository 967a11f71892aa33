package dreiklang.ablage.web;

import dreiklang.ablage.Ablagestapel;
import dreiklang.ablage.Ablagestapel.Ordner;
import dreiklang.ablage.Ablagestapel.Stueck;
import dreiklang.basis.Pruefsumme;
import dreiklang.seite.Rahmen;
import java.util.Map;

/// Files that were uploaded for an Akte, and where they will go.
///
/// @param rahmen language, token, who is signed in
/// @param stapel the files and the proposal
/// @param eingabe what was typed and could not be kept
/// @param fehler id of an input → sentence
public record StapelAnsicht(
        Rahmen rahmen,
        Ablagestapel stapel,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// Address of the Akte.
    public String akte() {
        return "/amt/akten/" + stapel.akte().zeichen().wert();
    }

    /// Address of this page.
    public String ort() {
        return akte() + "/stapel";
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// The id of the input for a file by its number, or for a folder.
    static String feld(String wovon) {
        return wovon.matches("[0-9]{1,6}")
                ? "titel-" + wovon
                : "ordner-" + Pruefsumme.von(wovon).hex().substring(0, 12);
    }

    /// The id of the input for the name of a Vorgang.
    public String feld(Ordner ordner) {
        return "ordner-" + Pruefsumme.von(ordner.ordner()).hex().substring(0, 12);
    }

    /// The name of a Vorgang, as it was typed.
    public String betreff(Ordner ordner) {
        return eingabe.getOrDefault("betreff:" + ordner.ordner(), ordner.betreff());
    }

    /// The title of a file, as it was typed.
    public String titel(Stueck stueck) {
        return eingabe.getOrDefault("titel-" + stueck.nr(), stueck.titel());
    }

    /// The question for the name of a Vorgang.
    public String frage(Ordner ordner) {
        return rahmen.text("ablage.stapel.betreff", ordner.ordner(), ordner.stuecke());
    }

    /// Where a file goes, in words.
    public String wohin(Stueck stueck) {
        return stueck.ordner().isEmpty()
                ? rahmen.text("ablage.stapel.direkt")
                : stapel.ordner().stream()
                        .filter(o -> o.ordner().equals(stueck.ordner()))
                        .map(this::betreff)
                        .findFirst()
                        .orElse("–");
    }

    /// Why a file was refused.
    public String grund(Stueck stueck) {
        return stueck.code()
                + " "
                + rahmen.text("fehler." + stueck.code(), stueck.werte().toArray());
    }
}
