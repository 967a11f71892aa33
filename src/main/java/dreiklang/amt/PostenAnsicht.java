package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Postversand;
import java.util.LinkedHashMap;
import java.util.Map;

/// One letter that has to be posted.
///
/// @param rahmen language, token, who is signed in
/// @param posten the letter
/// @param eingabe what was typed
/// @param fehler id of the input → sentence
public record PostenAnsicht(
        Rahmen rahmen, Postversand.Posten posten, Eingabe eingabe, Map<String, String> fehler) {

    /// The sentence beside an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// The address to begin with.
    public String anschrift() {
        return eingabe.werte().containsKey("anschrift")
                ? eingabe.wert("anschrift")
                : String.join("\n", posten.anschrift());
    }

    /// Where the PDF lies; its first page carries the address for the window of the envelope.
    public String druck() {
        return "/amt/vorgaenge/"
                + posten.vorgang().id().wert()
                + "/dateien/"
                + posten.sendung().dokument().wert();
    }

    /// What the clerk has to know before she prints.
    public Map<String, String> angaben() {
        var werte = new LinkedHashMap<String, String>();
        var s = posten.sendung();
        werte.put(rahmen.text("vorgang.aktenzeichen"), posten.vorgang().aktenzeichen());
        werte.put(
                rahmen.text("vorgang.post.anschrift"),
                posten.anschrift().isEmpty()
                        ? rahmen.text("vorgang.post.ohne-anschrift")
                        : String.join(", ", posten.anschrift()));
        werte.put(rahmen.text("vorgang.bereitgestellt"), rahmen.zeit(s.bereitgestellt()));
        s.abrufbarBis().ifPresent(t -> werte.put(rahmen.text("vorgang.post.bis"), rahmen.tag(t)));
        return werte;
    }
}
