package dreiklang.antrag.web;

import dreiklang.antrag.Pruefstand;
import dreiklang.basis.Geldbetrag;
import dreiklang.formular.Abschnitt;
import dreiklang.seite.Rahmen;
import java.util.List;

/// Everything that will be sent at once, to be read again before.
///
/// @param rahmen the frame
/// @param hier address of the Buendel
/// @param anliegen what will be sent
/// @param offene names of those that are not ready and stay
/// @param summe what all of it costs
/// @param ablauf the day the drafts will be deleted
public record BuendelpruefAnsicht(
        Rahmen rahmen,
        String hier,
        List<Anliegen> anliegen,
        List<String> offene,
        Geldbetrag summe,
        String ablauf) {

    /// One Anliegen.
    ///
    /// @param name name of the Leistung
    /// @param amt name of the Amt it goes to
    /// @param stand what will be sent
    /// @param abschnitte the answers
    /// @param gebuehr what it costs, in words
    public record Anliegen(
            String name, String amt, Pruefstand stand, List<Abschnitt> abschnitte, String gebuehr) {

        /// Address of its pages, ends with a slash.
        public String basis() {
            return Bereich.BUERGER.entwurf(stand.entwurf().id(), "") + "/";
        }

        /// What the form carries for it: draft, number of the submission, body hash.
        public String absendung() {
            return stand.entwurf().id().wert()
                    + " "
                    + stand.entwurf().einreichung()
                    + " "
                    + stand.abdruck().hex();
        }
    }
}
