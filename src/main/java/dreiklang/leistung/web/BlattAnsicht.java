package dreiklang.leistung.web;

import dreiklang.formular.Seitenansicht;
import dreiklang.leistung.Blattort;
import dreiklang.leistung.Namensstelle;
import dreiklang.leistung.Werkblatt;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A piece of a package as questions.
///
/// @param rahmen the frame
/// @param stueck the package
/// @param version the version of it that the person has looked at
/// @param blatt the piece
/// @param ansicht its questions with answers and errors
/// @param neue questions that have only now come up: id of the input → question
/// @param stellen other places that name the question by the name it had
/// @param fehler why it was not saved, may be empty
public record BlattAnsicht(
        Rahmen rahmen,
        Werkstueck stueck,
        int version,
        Werkblatt blatt,
        Seitenansicht ansicht,
        Map<String, String> neue,
        List<Namensstelle> stellen,
        String fehler) {

    /// Address of the package.
    public String stamm() {
        return WerkstattController.PFAD + "/" + stueck.schluessel().wert();
    }

    /// Where the way back leads: to the list it stands in, else to the package.
    public String zurueck() {
        var ort = Blattort.von(blatt.ort());
        return ort.hatListe() ? stamm() + ort.liste() : stamm();
    }

    /// Names of the questions on this page.
    public List<String> gezeigt() {
        return namen(ansicht);
    }

    static List<String> namen(Seitenansicht ansicht) {
        return ansicht.fragen().stream()
                .flatMap(Seitenansicht.Frage::alle)
                .map(Seitenansicht.Frage::name)
                .toList();
    }

    /// Heading: what kind of piece it is.
    public String titel() {
        return blatt.istNeu() ? rahmen.text("leistung.blatt.neu." + blatt.art()) : ansicht.titel();
    }

    /// Whether its options can be brought as a code list.
    public boolean nimmtCodeliste() {
        return !blatt.istNeu()
                && blatt.art().equals("feld")
                && Blattort.von(blatt.ort()).formular().isEmpty()
                && Set.of("text", "mehrzeilig", "auswahl", "mehrfachauswahl")
                        .contains(blatt.antworten().eins("art"));
    }

    /// Whether it can be taken away as a whole.
    public boolean loeschbar() {
        return !blatt.istNeu() && Set.of("seite", "feld", "schritt").contains(blatt.art());
    }
}
