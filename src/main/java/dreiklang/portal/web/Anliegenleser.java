package dreiklang.portal.web;

import dreiklang.antrag.Antraege;
import dreiklang.antrag.Antrag;
import dreiklang.antrag.Entwurf;
import dreiklang.antrag.Folgeformulare;
import dreiklang.leistung.Leistungen;
import dreiklang.vorgang.Rechtsbehelfsauskunft;
import dreiklang.vorgang.Vorgangsauskunft;
import dreiklang.zahlung.Zahlungen;
import dreiklang.zahlung.Zahlungsstand;
import org.springframework.stereotype.Component;

/// Puts together from the doors what a person may know about her Antrag. Reading is not a
/// retrieval.
@Component
class Anliegenleser {

    private final Antraege antraege;
    private final Leistungen leistungen;
    private final Vorgangsauskunft auskunft;
    private final Zahlungen zahlungen;
    private final Rechtsbehelfsauskunft rechtsbehelfe;
    private final Folgeformulare folgeformulare;

    Anliegenleser(
            Antraege antraege,
            Leistungen leistungen,
            Vorgangsauskunft auskunft,
            Zahlungen zahlungen,
            Rechtsbehelfsauskunft rechtsbehelfe,
            Folgeformulare folgeformulare) {
        this.antraege = antraege;
        this.leistungen = leistungen;
        this.auskunft = auskunft;
        this.zahlungen = zahlungen;
        this.rechtsbehelfe = rechtsbehelfe;
        this.folgeformulare = folgeformulare;
    }

    Anliegenbild lesen(Antrag antrag) {
        var vorgang = auskunft.zu(antrag.id());
        var zahlung = zahlungen.zu(antrag.id().bezug());
        return new Anliegenbild(
                antrag,
                leistungen.paket(antrag.leistung(), antrag.fassung()).leistung().name(),
                vorgang,
                zahlung,
                zahlung.filter(z -> z.stand() == Zahlungsstand.OFFEN).map(zahlungen::ueberweisung),
                rechtsbehelfe.sendungen(antrag.id()),
                antraege.nachreichungen(antrag.id()),
                rechtsbehelf(antrag));
    }

    private Rechtsbehelfsbild rechtsbehelf(Antrag antrag) {
        return new Rechtsbehelfsbild(
                rechtsbehelfe.zu(antrag.id()),
                folgeformulare.widerspruch(antrag.id()),
                rechtsbehelfe.widerspruch(antrag.id()),
                antrag.folge().map(f -> antraege.finden(f.antrag())));
    }

    /// A draft in a list.
    Entwurfszeile zeile(Entwurf entwurf) {
        return Entwurfszeile.von(
                entwurf, leistungen.paket(entwurf.leistung(), entwurf.fassung()).leistung().name());
    }

    /// The short form for lists.
    Anliegenzeile zeile(Antrag antrag) {
        return new Anliegenzeile(
                antrag.referenz(),
                leistungen.paket(antrag.leistung(), antrag.fassung()).leistung().name(),
                antrag.eingereicht(),
                auskunft.zu(antrag.id()));
    }
}
