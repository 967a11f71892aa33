package dreiklang.auskunft;

import dreiklang.basis.Loeschbestand;
import dreiklang.basis.Loeschnachweis;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes every night what the Löschkonzept says; piece by piece, each with its proof in the same
/// transaction.
@Component
class Loeschlauf {

    private static final int AUF_EINMAL = 500;

    private final List<Loeschbestand> bestaende;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;
    private final Clock uhr;

    Loeschlauf(
            List<Loeschbestand> bestaende,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion,
            Clock uhr) {
        this.bestaende = bestaende;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
        this.uhr = uhr;
    }

    @Scheduled(cron = "0 20 2 * * *", zone = "Europe/Berlin")
    void loeschen() {
        for (var bestand : bestaende) {
            bestand.regeln().forEach(regel -> loeschen(bestand, regel));
        }
    }

    private void loeschen(Loeschbestand bestand, Loeschbestand.Loeschregel regel) {
        int anzahl;
        do {
            anzahl = Objects.requireNonNull(transaktion.execute(t -> stueck(bestand, regel)));
        } while (anzahl == AUF_EINMAL);
    }

    private int stueck(Loeschbestand bestand, Loeschbestand.Loeschregel regel) {
        int anzahl = bestand.loeschen(regel.klasse(), uhr.instant(), AUF_EINMAL);
        ereignisse.publishEvent(new Loeschnachweis(regel.klasse(), anzahl, regel.tage() + " Tage"));
        return anzahl;
    }
}
