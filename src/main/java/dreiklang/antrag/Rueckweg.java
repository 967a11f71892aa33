package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The link that opens a draft again, and the mail that carries it.
@Component
class Rueckweg {

    /// So many mails for one draft: nobody's letter box is filled through us.
    static final int MAILS = 5;

    private final EntwurfRepository entwuerfe;
    private final Fassungen fassungen;
    private final Briefe briefe;
    private final Portaladresse adresse;
    private final Clock uhr;
    private final ApplicationEventPublisher ereignisse;

    Rueckweg(
            EntwurfRepository entwuerfe,
            Fassungen fassungen,
            Briefe briefe,
            Portaladresse adresse,
            Clock uhr,
            ApplicationEventPublisher ereignisse) {
        this.entwuerfe = entwuerfe;
        this.fassungen = fassungen;
        this.briefe = briefe;
        this.adresse = adresse;
        this.uhr = uhr;
        this.ereignisse = ereignisse;
    }

    String link(Zugang zugang) {
        return adresse.zu(
                "/antraege/fortsetzen/" + zugang.entwurf().wert() + "/" + zugang.geheimnis());
    }

    void schicken(Zugang zugang, Entwurf entwurf, String email) {
        if (!EmailAdresse.brauchbar(email)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "A-114");
        }
        if (zugang.geheimnis().isEmpty() || !entwuerfe.emailMerken(entwurf.id(), email, MAILS)) {
            throw new FachlicherFehler(Fehlerart.ZU_OFT, "A-115", MAILS);
        }
        var name = fassungen.paket(entwurf).leistung().name().in(entwurf.sprache());
        ereignisse.publishEvent(briefe.link(email, entwurf, name, link(zugang), uhr.instant()));
        ereignisse.publishEvent(
                new Protokolleintrag("entwurf.link-verschickt", entwurf.bezug(), Map.of()));
    }
}
