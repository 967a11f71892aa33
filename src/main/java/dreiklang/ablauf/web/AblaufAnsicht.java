package dreiklang.ablauf.web;

import dreiklang.ablauf.Schrittliste;
import dreiklang.basis.Befund;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;

/// Which Ablauf a Leistung has.
///
/// @param rahmen the frame
/// @param stueck the package
/// @param version the version of it that the person has looked at
/// @param befunde what is wrong with an Ablauf of its own
/// @param hinweise what is ignored in it or could be better
/// @param fehler sentence by input
public record AblaufAnsicht(
        Rahmen rahmen,
        Werkstueck stueck,
        int version,
        List<Befund> befunde,
        List<Befund> hinweise,
        Map<String, String> fehler) {

    /// Address of the package.
    public String stamm() {
        return Werkpfad.zu(stueck);
    }

    /// Whether it has a list of steps.
    public boolean schritte() {
        return stueck.dateien().containsKey(Schrittliste.DATEI);
    }

    /// Whether it has a drawing of its own.
    public boolean eigener() {
        return stueck.dateien().containsKey(AblaufController.DATEI);
    }
}
