package dreiklang.akte.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Textvergleich;
import dreiklang.seite.Rahmen;

/// The page on which two versions are compared.
///
/// @param rahmen language, token, who is signed in
/// @param akte where the Schriftstück lies
/// @param blatt number of its sheet
/// @param titel what it is
/// @param vergleich what has changed
public record VergleichAnsicht(
        Rahmen rahmen, Aktenzeichen akte, int blatt, String titel, Textvergleich vergleich) {

    /// The address of the versions.
    public String ort() {
        return "/amt/akten/" + akte.wert() + "/blatt/" + blatt + "/versionen";
    }

    /// The heading of a place.
    public String ueberschrift(int nummer, Textvergleich.Stelle stelle) {
        return stelle.seite() > 0
                ? rahmen.text("akte.vergleich.stelle-seite", nummer, stelle.seite())
                : rahmen.text("akte.vergleich.stelle", nummer);
    }
}
