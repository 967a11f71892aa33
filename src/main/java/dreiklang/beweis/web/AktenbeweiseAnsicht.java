package dreiklang.beweis.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.Blatt;
import dreiklang.beweis.Aktenbeweise.Zeile;
import dreiklang.seite.Rahmen;

/// The proofs of one Akte.
///
/// @param rahmen language, token, who is signed in
/// @param akte the Akte
/// @param nummer the one Schriftstück whose versions are shown, 0 for the list of the Akte
/// @param zeilen its Schriftstücke or the versions of one, a page of them
/// @param fehler a sentence when a record could not be given, else empty
public record AktenbeweiseAnsicht(
        Rahmen rahmen, Aktenzeichen akte, int nummer, Blatt<Zeile> zeilen, String fehler) {

    /// Address of the Akte.
    public String ort() {
        return "/amt/akten/" + akte.wert();
    }

    /// Address of this list.
    public String hier() {
        return ort() + "/beweise" + (nummer == 0 ? "" : "/" + nummer);
    }

    /// Address of the proof of one version.
    public String ort(Zeile zeile) {
        return ort() + "/beweise/" + zeile.blatt() + "/" + zeile.version();
    }

    /// What the page says of itself.
    public String hilfe() {
        return rahmen.text(nummer == 0 ? "beweis.akte.gezeigt" : "beweis.akte.alle");
    }
}
