package dreiklang.dokument;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Asks every half minute whether the content store can be reached, and says so when that changes.
@Component("inhaltsspeicher-lage")
class Speicherwache implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Speicherwache.class);

    private final Inhaltsspeicher speicher;
    private volatile boolean erreichbar = true;

    Speicherwache(Inhaltsspeicher speicher, MeterRegistry messung) {
        this.speicher = speicher;
        messung.gauge("dreiklang.inhalte.erreichbar", this, w -> w.erreichbar ? 1 : 0);
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT30S")
    void nachsehen() {
        try {
            speicher.lager().erreichen();
            if (!erreichbar) {
                LOG.atWarn().log("the content store can be reached again");
            }
            erreichbar = true;
        } catch (IOException e) {
            if (erreichbar) {
                LOG.atError()
                        .addKeyValue("grund", e.getMessage())
                        .log("the content store cannot be reached");
            }
            erreichbar = false;
        }
    }

    @Override
    public Health health() {
        return erreichbar ? Health.up().build() : Health.down().build();
    }
}
