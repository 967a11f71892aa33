package dreiklang.amt;

import dreiklang.fachverfahren.Abfragen;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Fachverfahrensakte;
import java.util.Optional;
import java.util.UUID;

/// What went to Fachverfahren for a Vorgang and what came back.
///
/// @param rahmen language, token, who is signed in
/// @param bild the Zustellungen and Meldungen
/// @param fund what was looked up just now
/// @param inhalt the content that is shown, if one is
/// @param fehler what did not work, empty when nothing did
public record FachverfahrenAnsicht(
        Rahmen rahmen,
        Fachverfahrensakte.Bild bild,
        Optional<Abfragen.Fund> fund,
        Optional<Inhalt> inhalt,
        String fehler) {

    /// The content of a Zustellung.
    public record Inhalt(UUID zustellung, String text) {}

    /// Address of this page.
    public String adresse() {
        return "/amt/vorgaenge/" + bild.vorgang().id().wert() + "/fachverfahren";
    }
}
