package dreiklang.beweis.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.Blatt;
import dreiklang.beweis.Aktenbeweise.Zeile;
import dreiklang.seite.Rahmen;

/// The proofs of one Akte.
///
/// @param rahmen language, token, who is signed in
/// @param akte the Akte
/// @param zeilen its Schriftstücke, a page of them
/// @param fehler a sentence when a record could not be given, else empty
public record AktenbeweiseAnsicht(
        Rahmen rahmen, Aktenzeichen akte, Blatt<Zeile> zeilen, String fehler) {

    /// Address of the Akte.
    public String ort() {
        return "/amt/akten/" + akte.wert();
    }
}
