package dreiklang.antrag.web;

import dreiklang.antrag.Entwuerfe;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formulare;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts one page of a draft together.
@Component
class Formularblatt {

    private final Leistungen leistungen;
    private final Formulare formulare;

    Formularblatt(Leistungen leistungen, Formulare formulare) {
        this.leistungen = leistungen;
        this.formulare = formulare;
    }

    FormularAnsicht ansicht(
            Rahmen rahmen,
            Entwuerfe.Schritt schritt,
            List<Feldfehler> fehler,
            FormularAnsicht.Anlass anlass) {
        var entwurf = schritt.entwurf();
        var paket = leistungen.paket(entwurf.leistung(), entwurf.fassung());
        var ansicht =
                formulare.ansicht(
                        schritt.formular(),
                        schritt.seite(),
                        entwurf.antworten(),
                        fehler,
                        rahmen.sprache());
        return FormularAnsicht.von(
                rahmen, paket.leistung().name().in(rahmen.sprache()), ansicht, schritt, anlass);
    }
}
