package dreiklang.betrieb;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Hands facts whose listener failed or never came back to it again, until it has taken them.
@Component
class Ereigniswaechter {

    private static final Logger LOG = LoggerFactory.getLogger(Ereigniswaechter.class);

    private final FailedEventPublications gescheitert;

    Ereigniswaechter(FailedEventPublications gescheitert) {
        this.gescheitert = gescheitert;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = java.util.concurrent.TimeUnit.SECONDS)
    void erneutZustellen() {
        LOG.debug("handing failed facts to their listeners again");
        gescheitert.resubmit(
                ResubmissionOptions.defaults()
                        .withBatchSize(500)
                        .withMinAge(Duration.ofSeconds(30)));
    }
}
