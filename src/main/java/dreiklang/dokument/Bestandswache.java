package dreiklang.dokument;

import dreiklang.dokument.Bestandslauf.Anlass;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Begins the check of all content at night and drives the one that is running, on a thread of its
/// own, because it takes hours.
@Component
class Bestandswache {

    private static final Logger LOG = LoggerFactory.getLogger(Bestandswache.class);

    private final Bestandsgang gang;
    private final BestandRepository laeufe;
    private final CountDownLatch ende = new CountDownLatch(1);
    private volatile @Nullable Thread faden;

    Bestandswache(
            Bestandsgang gang,
            BestandRepository laeufe,
            BefundRepository befunde,
            MeterRegistry messung) {
        this.gang = gang;
        this.laeufe = laeufe;
        messung.gauge("dreiklang.inhalte.beschaedigt", befunde, BefundRepository::beschaedigt);
    }

    @Scheduled(cron = "${dreiklang.dokument.pruefung.zeitplan}", zone = "Europe/Berlin")
    void nachts() {
        gang.beginnen(Anlass.NACHT);
    }

    /// Goes on with what is running, also with what a life before has left.
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
    void weiter() {
        var bisher = faden;
        if ((bisher == null || !bisher.isAlive()) && laeufe.laufender().isPresent()) {
            faden = Thread.ofPlatform().name("bestandspruefung").daemon().start(this::fahren);
        }
    }

    private void fahren() {
        try {
            gang.fahren(ende, () -> {});
        } catch (RuntimeException e) {
            LOG.error("the check of all content pauses here", e);
        }
    }

    /// The content at hand is left, the next start goes on with it.
    @EventListener(ContextClosedEvent.class)
    void beenden() {
        ende.countDown();
        var laufend = faden;
        if (laufend != null) {
            try {
                laufend.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
