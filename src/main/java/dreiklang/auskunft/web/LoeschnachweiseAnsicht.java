package dreiklang.auskunft.web;

import dreiklang.auskunft.Loeschkonzept.Nachweis;
import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;

/// What was deleted by rule.
///
/// @param rahmen language, token, who is signed in
/// @param blatt this page
public record LoeschnachweiseAnsicht(Rahmen rahmen, Blatt<Nachweis> blatt) {

    private static final String AKTE = "akte.";

    /// The Löschklasse in words.
    public String klasse(Nachweis n) {
        return n.klasse().startsWith(AKTE)
                ? rahmen.text(
                        "auskunft.lk.mit-akte",
                        rahmen.text("bestand." + n.klasse().substring(AKTE.length()) + ".titel"))
                : rahmen.text("loeschklasse." + n.klasse() + ".titel");
    }
}
