package dreiklang.dokument;

import dreiklang.basis.Befehl;
import dreiklang.basis.Sprache;
import dreiklang.seite.Texte;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/// `./dreiklang schluessel-wechseln`: makes a new master key and encrypts all content anew. Ended
/// in between, the nightly check goes on with it.
@Component
class SchluesselWechselnBefehl implements Befehl {

    private final Schluesselwacht wacht;
    private final PruefeInhalteBefehl pruefung;
    private final Texte texte;

    SchluesselWechselnBefehl(Schluesselwacht wacht, PruefeInhalteBefehl pruefung, Texte texte) {
        this.wacht = wacht;
        this.pruefung = pruefung;
        this.texte = texte;
    }

    @Override
    public String name() {
        return "schluessel-wechseln";
    }

    @Override
    public int ausfuehren(List<String> argumente, PrintStream ausgabe) {
        if (!argumente.isEmpty()) {
            ausgabe.println(satz("dokument.schluessel.aufruf"));
            return 2;
        }
        try {
            ausgabe.println(satz("dokument.schluessel.neu", wacht.wechseln().kennung()));
        } catch (IllegalStateException e) {
            ausgabe.println(e.getMessage());
            return 3;
        }
        int code = pruefung.ausfuehren(List.of(), ausgabe);
        ausgabe.println(satz("dokument.schluessel.danach"));
        return code;
    }

    private String satz(String schluessel, Object... werte) {
        return texte.text(Sprache.DE, schluessel, werte);
    }
}
