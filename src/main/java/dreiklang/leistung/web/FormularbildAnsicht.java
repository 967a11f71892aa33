package dreiklang.leistung.web;

import dreiklang.leistung.Formularbild;
import dreiklang.leistung.Werkschritt;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import java.util.Optional;

/// The pages and questions of a form for its editor.
///
/// @param rahmen the frame
/// @param stueck the package
/// @param bild pages and questions with their findings
/// @param schritt the last change that can be taken back
/// @param fehler why something was not done, may be empty
public record FormularbildAnsicht(
        Rahmen rahmen,
        Werkstueck stueck,
        Formularbild bild,
        Optional<Werkschritt> schritt,
        String fehler) {

    /// Address of the package.
    public String stamm() {
        return WerkstattController.PFAD + "/" + stueck.schluessel().wert();
    }
}
