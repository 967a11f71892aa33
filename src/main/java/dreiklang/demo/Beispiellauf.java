package dreiklang.demo;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/// Puts all examples into a whole demo town, in the background; a small one, as tests want it, has
/// none.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Beispiellauf {

    private static final Logger LOG = LoggerFactory.getLogger(Beispiellauf.class);
    private static final int GANZE_STADT = 100;

    private final List<Beispielfolge> folgen;
    private final ThreadPoolTaskScheduler planer;
    private final Demoeinstellungen einstellungen;

    Beispiellauf(
            List<Beispielfolge> folgen,
            ThreadPoolTaskScheduler planer,
            Demoeinstellungen einstellungen) {
        this.folgen = folgen;
        this.planer = planer;
        this.einstellungen = einstellungen;
    }

    @EventListener(ApplicationReadyEvent.class)
    void bereit() {
        if (einstellungen.demoVorgaenge() >= GANZE_STADT) {
            folgen.forEach(f -> planer.execute(() -> anlegen(f)));
        }
    }

    private static void anlegen(Beispielfolge folge) {
        folge.anlegen();
        LOG.info("the examples of {} are there", folge.getClass().getSimpleName());
    }
}
