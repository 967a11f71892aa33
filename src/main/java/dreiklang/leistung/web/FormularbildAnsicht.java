package dreiklang.leistung.web;

import dreiklang.leistung.Blattort;
import dreiklang.leistung.Formularbild;
import dreiklang.leistung.Werkschritt;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import java.util.Optional;

/// The pages and questions of a form for its editor.
///
/// @param rahmen the frame
/// @param stueck the package
/// @param formular which of its forms
/// @param bild pages and questions with their findings
/// @param schritt the last change that can be taken back
/// @param fehler why something was not done, may be empty
public record FormularbildAnsicht(
        Rahmen rahmen,
        Werkstueck stueck,
        Blattort formular,
        Formularbild bild,
        Optional<Werkschritt> schritt,
        String fehler) {

    /// Heading: the form of the Antrag, or the Folgeformular by its name.
    public String titel() {
        return formular.formular().isEmpty()
                ? rahmen.text("leistung.blatt.formular")
                : rahmen.text("leistung.blatt.folgeformular", formular.formular());
    }

    /// Address at which a page is added.
    public String neueSeite() {
        return stamm() + "/blatt/seite?ort=" + formular.toString() + ".%2B";
    }

    /// Address of the package.
    public String stamm() {
        return WerkstattController.PFAD + "/" + stueck.schluessel().wert();
    }
}
