package dreiklang.amt;

import dreiklang.basis.Befund;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Schreiben;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The page of one letter.
///
/// @param rahmen language, token, who is signed in
/// @param schreiben the letter
/// @param titel the title as typed
/// @param text the text as typed
/// @param bausteine text blocks that can be inserted, by name
/// @param brief the letter as it will look; empty while it cannot be filled
/// @param befunde what is wrong with the text
/// @param zeichnende who can be asked to sign
/// @param darf whether she works on Vorgaenge
/// @param eingabe what was typed
/// @param fehler id of the input → sentence
public record SchreibenAnsicht(
        Rahmen rahmen,
        Schreiben schreiben,
        String titel,
        String text,
        Map<String, String> bausteine,
        String brief,
        List<Befund> befunde,
        Map<String, String> zeichnende,
        boolean darf,
        Eingabe eingabe,
        Map<String, String> fehler) {

    /// Address of this page.
    public String adresse() {
        return "/amt/vorgaenge/" + schreiben.vorgang().wert() + "/schreiben/" + schreiben.id();
    }

    /// Address of the page of all letters.
    public String zurueck() {
        return "/amt/vorgaenge/" + schreiben.vorgang().wert() + "/schreiben";
    }

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }

    /// Text blocks to choose from.
    public Map<String, String> auswahl() {
        var wahl = new LinkedHashMap<String, String>();
        bausteine.forEach((name, text) -> wahl.put(name, anfang(name, text)));
        return wahl;
    }

    private static String anfang(String name, String text) {
        String zeile = text.strip().lines().findFirst().orElse("");
        return name.replace('-', ' ')
                + ": "
                + (zeile.length() > 60 ? zeile.substring(0, 60) + "…" : zeile);
    }

    /// The ways it can take.
    public Map<String, String> wege() {
        return Auswahlen.wege(rahmen);
    }
}
