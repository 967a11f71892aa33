package dreiklang.postfach;

import dreiklang.basis.Protokolleintrag;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends what was not retrieved in time. When the machine was off, it is caught up with the right
/// date.
@Component
class Bereitstellungsende {

    private static final Logger LOG = LoggerFactory.getLogger(Bereitstellungsende.class);
    private static final int BLATT = 200;

    private final SendungRepository sendungen;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Bereitstellungsende(
            SendungRepository sendungen,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.sendungen = sendungen;
        this.transaktion = transaktion;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// @return how many ended
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT10M")
    int beenden() {
        int anzahl = 0;
        var faellig = sendungen.abgelaufen(Bekanntgabe.ortstag(uhr.instant()), BLATT);
        while (!faellig.isEmpty()) {
            for (var id : faellig) {
                transaktion.executeWithoutResult(stand -> beenden(id));
                anzahl++;
            }
            faellig = sendungen.abgelaufen(Bekanntgabe.ortstag(uhr.instant()), BLATT);
        }
        if (anzahl > 0) {
            LOG.atInfo()
                    .addKeyValue("anzahl", anzahl)
                    .log("Bereitstellungen ended without retrieval");
        }
        return anzahl;
    }

    private void beenden(UUID id) {
        var sendung = sendungen.sperren(id).orElseThrow();
        if (sendung.stand().darfNach(Sendungsstand.BEENDET)) {
            var ende = Bekanntgabe.ende(sendung);
            sendungen.beenden(id, ende);
            ereignisse.publishEvent(
                    new Protokolleintrag(
                            "postfach.bereitstellung-beendet",
                            "sendung:" + id,
                            Map.of("ende", ende.toString())));
        }
    }
}
