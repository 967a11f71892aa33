package dreiklang.auskunft.web;

import dreiklang.akte.Aktenangaben.Beteiligter;
import dreiklang.akte.Aktenzeichen;
import dreiklang.auskunft.Aktenberichtigungen.Blatt;
import dreiklang.seite.Rahmen;
import java.util.Map;

/// Corrections in an Akte.
///
/// @param rahmen language, token, who is signed in
/// @param akte the Akte
/// @param blatt its Beteiligte and what was corrected
/// @param aenderbar whether she may lead the Akte
/// @param eingabe what was typed
/// @param fehler id of the input → sentence
public record AktenberichtigungAnsicht(
        Rahmen rahmen,
        Aktenzeichen akte,
        Blatt blatt,
        boolean aenderbar,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// Where this page is.
    public String ort() {
        return "/amt/akten/" + akte.wert() + "/berichtigung";
    }

    /// What stands in a field of a Beteiligter: what was typed for her, otherwise what is kept.
    public String wert(Beteiligter b, String feld) {
        if (eingabe.getOrDefault("id", "").equals(Long.toString(b.id()))) {
            return eingabe.getOrDefault(feld, "");
        }
        return switch (feld) {
            case "name" -> b.name();
            case "rolle" -> b.rolle();
            case "anschrift" -> b.anschrift();
            default -> "";
        };
    }

    /// What is wrong with a field of a Beteiligter.
    public String fehler(Beteiligter b, String feld) {
        return fehler.getOrDefault(feld + "-" + b.id(), "");
    }

    /// Whether something has to be corrected for this Beteiligten.
    public boolean offen(Beteiligter b) {
        return fehler.keySet().stream().anyMatch(f -> f.endsWith("-" + b.id()));
    }
}
