package dreiklang.vorgang;

import dreiklang.ablauf.Ablaeufe.Faellig;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes on with every Ablauf whose waiting time is over; on several nodes the engine's own version
/// lets one of them win.
@Component
class Zeitgrenzen {

    private static final int AUF_EINMAL = 100;

    private final Ablaufsteuerung ablauf;
    private final VorgangRepository vorgaenge;
    private final Vorgangsakte akte;
    private final Entscheidung entscheidung;
    private final TransactionTemplate transaktion;

    Zeitgrenzen(
            Ablaufsteuerung ablauf,
            VorgangRepository vorgaenge,
            Vorgangsakte akte,
            Entscheidung entscheidung,
            TransactionTemplate transaktion) {
        this.ablauf = ablauf;
        this.vorgaenge = vorgaenge;
        this.akte = akte;
        this.entscheidung = entscheidung;
        this.transaktion = transaktion;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void pruefen() {
        ablauf.faellige(AUF_EINMAL)
                .forEach(f -> transaktion.executeWithoutResult(status -> ablaufen(f)));
    }

    private void ablaufen(Faellig faellig) {
        vorgaenge
                .zurInstanz(faellig.instanz())
                .ifPresent(v -> {
                    akte.vermerken(v, new Schritt(akte.jetzt(), "zeit", Optional.empty(), ""));
                    entscheidung.weiter(
                            v, ablauf.zeitAblaufen(v, faellig, entscheidung.umgebung(v)));
                });
    }
}
