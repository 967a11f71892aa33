package dreiklang.antrag.web;

import dreiklang.antrag.Mitzeichner;
import dreiklang.antrag.Zustimmungsbild;
import dreiklang.seite.Rahmen;
import java.util.Map;

/// The page behind the link of somebody who is asked to agree.
///
/// @param rahmen the frame
/// @param bild what she may see
/// @param ziel where her answer goes
/// @param grund the reason as typed
/// @param fehler id of the input → sentence
public record ZustimmungAnsicht(
        Rahmen rahmen,
        Zustimmungsbild bild,
        String ziel,
        String grund,
        Map<String, String> fehler) {

    /// Whether she has agreed.
    public boolean einverstanden() {
        return bild.person().stand() == Mitzeichner.Stand.EINVERSTANDEN;
    }

    /// Whether she has refused.
    public boolean abgelehnt() {
        return bild.person().stand() == Mitzeichner.Stand.ABGELEHNT;
    }

    /// How far she is, in words.
    public String stand() {
        return rahmen.text(
                "antrag.zustimmung.stand." + bild.person().stand().name(),
                bild.person().zeitpunkt().map(rahmen::zeit).orElse(""));
    }

    /// What she confirms.
    public String satz() {
        return bild.regel().satz().in(rahmen.sprache());
    }

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }
}
