package dreiklang.beweis;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Begins the tree of the day at night, renews what is due, and goes on with what is not done, on a
/// thread of its own, because a time-stamping authority may be slow.
@Component
class Beweiswache {

    private static final Logger LOG = LoggerFactory.getLogger(Beweiswache.class);

    private final Beweisgang gang;
    private final AtomicBoolean unterwegs = new AtomicBoolean();

    Beweiswache(Beweisgang gang) {
        this.gang = gang;
    }

    @Scheduled(cron = "${dreiklang.beweis.zeitplan}", zone = "Europe/Berlin")
    void nachts() {
        gang.beginnen();
        gang.erneuern(false);
    }

    @Scheduled(initialDelayString = "PT8S", fixedDelayString = "PT5S")
    void weiter() {
        if (unterwegs.compareAndSet(false, true)) {
            Thread.ofPlatform().name("beweise").daemon().start(this::fahren);
        }
    }

    private void fahren() {
        try {
            gang.weiter();
        } catch (RuntimeException e) {
            LOG.error("the proofs pause here", e);
        } finally {
            unterwegs.set(false);
        }
    }
}
