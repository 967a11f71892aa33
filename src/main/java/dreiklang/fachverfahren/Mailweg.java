package dreiklang.fachverfahren;

import dreiklang.basis.Mailauftrag;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands over to the outbox of mails, which sends each key once. Taken means here: durably in that
/// outbox.
final class Mailweg implements Weg {

    private final String adresse;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;

    Mailweg(String adresse, ApplicationEventPublisher ereignisse, TransactionTemplate transaktion) {
        this.adresse = adresse;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
    }

    @Override
    public String senden(Sendung sendung) {
        beauftragen(
                "fachverfahren:" + sendung.schluessel(),
                "Zustellung " + sendung.referenz(),
                sendung.inhalt());
        return "";
    }

    @Override
    public String verbindungPruefen() {
        beauftragen(
                "fachverfahren-probe:"
                        + UUID.nameUUIDFromBytes(
                                adresse.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "Probe der Verbindung",
                "Diese Nachricht prüft, ob Zustellungen ankommen. Es ist nichts zu tun.");
        return "Eine Probenachricht liegt im Mailausgang.";
    }

    private void beauftragen(String schluessel, String betreff, String text) {
        transaktion.executeWithoutResult(status ->
                ereignisse.publishEvent(new Mailauftrag(schluessel, adresse, betreff, text)));
    }
}
