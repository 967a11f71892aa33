package dreiklang.amt;

import dreiklang.basis.Sprache;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.vorgang.Anschriften;
import dreiklang.vorgang.Automatiken;
import dreiklang.vorgang.Automatikfall;
import dreiklang.vorgang.Beteiligungen;
import dreiklang.vorgang.Fristen;
import dreiklang.vorgang.Notizen;
import dreiklang.vorgang.VorgangId;
import dreiklang.vorgang.Widersprueche;
import dreiklang.vorgang.Wiedervorlagen;
import org.springframework.stereotype.Component;

/// Collects what the Amt has added to a Vorgang.
@Component
class Beiblaetter {

    private final Notizen notizen;
    private final Wiedervorlagen wiedervorlagen;
    private final Beteiligungen beteiligungen;
    private final Fristen fristen;
    private final Automatiken automatiken;
    private final Anschriften anschriften;
    private final Formulare formulare;
    private final Widersprueche widersprueche;

    Beiblaetter(
            Notizen notizen,
            Wiedervorlagen wiedervorlagen,
            Beteiligungen beteiligungen,
            Fristen fristen,
            Automatiken automatiken,
            Anschriften anschriften,
            Formulare formulare,
            Widersprueche widersprueche) {
        this.notizen = notizen;
        this.wiedervorlagen = wiedervorlagen;
        this.beteiligungen = beteiligungen;
        this.fristen = fristen;
        this.automatiken = automatiken;
        this.anschriften = anschriften;
        this.formulare = formulare;
        this.widersprueche = widersprueche;
    }

    Beiblatt zu(VorgangId id, Formular formular, Sprache sprache) {
        return new Beiblatt(
                notizen.zu(id),
                wiedervorlagen.zu(id),
                beteiligungen.zu(id),
                fristen.zu(id),
                fristen.verlaengerbar(id),
                automatiken.zu(id).map(f -> bild(f, formular, sprache)),
                anschriften.bekannt(id),
                widersprueche.zu(id),
                false);
    }

    /// What the person concerned sees of it.
    Beiblatt eigenes(VorgangId id) {
        return Beiblatt.derPerson(widersprueche.eigene(id));
    }

    private Automatikbild bild(Automatikfall fall, Formular formular, Sprache sprache) {
        return new Automatikbild(
                fall,
                formular.inWorten(fall.bedingung()),
                formulare.einzeln(formular, fall.angaben(), sprache));
    }
}
