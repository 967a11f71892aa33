package dreiklang.leistung.web;

import dreiklang.basis.Befund;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;

/// A letter that is being written, and how it looks with the answers of an example.
///
/// @param rahmen the frame
/// @param stueck the package
/// @param version the version of it that the person has looked at
/// @param datei name of the file
/// @param text as stored or as typed
/// @param beispiele examples to try it with: file → name
/// @param beispiel the one that is used
/// @param platzhalter what it can name → words of the question
/// @param brief how it looks, XHTML that is safe to show
/// @param befunde findings about it
/// @param fehler why it was not saved, may be empty
public record VorlageAnsicht(
        Rahmen rahmen,
        Werkstueck stueck,
        int version,
        String datei,
        String text,
        Map<String, String> beispiele,
        String beispiel,
        Map<String, String> platzhalter,
        String brief,
        List<Befund> befunde,
        String fehler) {

    /// Address of the package.
    public String stamm() {
        return WerkstattController.PFAD + "/" + stueck.schluessel().wert();
    }

    /// What the letter is called.
    public String name() {
        return name(datei);
    }

    /// What the letter in that file is called.
    public static String name(String datei) {
        return datei.replaceAll("^vorlagen/|\\.md$", "").replace('-', ' ');
    }
}
