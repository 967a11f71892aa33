package dreiklang.einfuhr;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.leistung.Werkblaetter;
import dreiklang.leistung.Werkstueck;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Service;

/// The door of code lists that an import could only name: somebody brings the list, and the
/// question becomes a choice.
@Service
public class Codelisten {

    private final Werkblaetter blaetter;

    Codelisten(Werkblaetter blaetter) {
        this.blaetter = blaetter;
    }

    /// Puts the entries of a list to a question.
    ///
    /// @param version the version of the package that was looked at
    /// @param ort place of the question in `formular.yaml`
    /// @param datei name of the file
    /// @throws FachlicherFehler as `Codelistenleser` and `Werkblaetter.alsAuswahl` do
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public void uebernehmen(
            Werkstueck stueck,
            int version,
            String ort,
            String datei,
            InputStream inhalt,
            String wer) {
        var liste = Codelistenleser.lesen(datei, gelesen(inhalt));
        var optionen = new LinkedHashMap<String, String>();
        Datenfeldumsetzung.optionen(liste.werte())
                .forEach(o ->
                        optionen.put(String.valueOf(o.get("wert")), String.valueOf(o.get("text"))));
        blaetter.alsAuswahl(stueck, version, ort, optionen, wer);
    }

    private static byte[] gelesen(InputStream inhalt) {
        try {
            byte[] bytes = inhalt.readNBytes(XdfLeser.GROESSTE_DATEI + 1);
            if (bytes.length == 0) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "X-122");
            }
            return bytes;
        } catch (IOException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "X-106");
        }
    }
}
