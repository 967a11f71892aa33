package dreiklang.leistung.web;

import dreiklang.formular.Abschnitt;
import dreiklang.formular.Seitenansicht;
import dreiklang.leistung.Probelauf;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A form as people would see it, for those who edit it.
///
/// @param rahmen the frame
/// @param stueck the package
/// @param stand all answers so far, as the page sends them back
/// @param nummer number of the page
/// @param gesamt how many pages there are with these answers
/// @param ansicht the page; empty at the end
/// @param neue questions that have only now come up
/// @param abschnitte the answers in words, at the end
/// @param ausgang what they lead to, at the end
/// @param fehler why it was not kept as an example, may be empty
public record ProbeAnsicht(
        Rahmen rahmen,
        Werkstueck stueck,
        String stand,
        int nummer,
        int gesamt,
        Optional<Seitenansicht> ansicht,
        Map<String, String> neue,
        List<Abschnitt> abschnitte,
        Optional<Probelauf.Ausgang> ausgang,
        String fehler) {

    /// Address of the package.
    public String stamm() {
        return WerkstattController.PFAD + "/" + stueck.schluessel().wert();
    }
}
