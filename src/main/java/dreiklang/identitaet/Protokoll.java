package dreiklang.identitaet;

import dreiklang.basis.Protokolleintrag;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// The audit trail: every change leaves a line, in the very transaction of the change.
@Component
class Protokoll {

    private final ProtokollRepository zeilen;
    private final Protokollkette kette;
    private final Konten konten;
    private final Clock uhr;
    private final JsonMapper json = JsonMapper.builder().build();

    Protokoll(ProtokollRepository zeilen, Protokollkette kette, Konten konten, Clock uhr) {
        this.zeilen = zeilen;
        this.kette = kette;
        this.konten = konten;
        this.uhr = uhr;
    }

    /// Stores the line; without a running transaction there is nothing it could belong to, and it
    /// is refused.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void festhalten(Protokolleintrag eintrag) {
        zeilen.anfuegen(
                uhr.instant().truncatedTo(ChronoUnit.MICROS),
                konten.aktuell().kennung(),
                eintrag.aktion(),
                eintrag.gegenstand(),
                json.writeValueAsString(new TreeMap<>(eintrag.einzelheiten())));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        kette.wecken();
                    }
                });
    }
}
