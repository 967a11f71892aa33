package dreiklang.leistung;

import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;

/// Fills a form in page by page, as a person would.
final class Formularprobe {

    private final Formulare formulare;

    Formularprobe(Formulare formulare) {
        this.formulare = formulare;
    }

    Antworten ausgefuellt(Formular formular, Antworten vorgabe) {
        var antworten = Antworten.KEINE;
        for (var seite : formular.seiten()) {
            antworten = formulare.annehmen(seite, vorgabe.werte(), antworten);
            for (Feld feld : formulare.fragen(seite, antworten)) {
                if (feld.art() == Feldart.DATEI && !vorgabe.alle(feld.name()).isEmpty()) {
                    antworten = antworten.mit(feld.name(), vorgabe.alle(feld.name()));
                }
            }
        }
        return antworten;
    }
}
