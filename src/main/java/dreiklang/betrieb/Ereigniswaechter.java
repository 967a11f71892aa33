package dreiklang.betrieb;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Hands facts whose listener failed or never came back to it again, until it has taken them.
@Component
class Ereigniswaechter implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(Ereigniswaechter.class);

    private final FailedEventPublications gescheitert;
    private final JdbcClient sql;

    Ereigniswaechter(FailedEventPublications gescheitert, JdbcClient sql) {
        this.gescheitert = gescheitert;
        this.sql = sql;
    }

    /// When the program starts, no fact is on its way. The registry hands over everything that is
    /// open at a start, but leaves out what an earlier start was already handing over when it was
    /// interrupted: two crashes in a row, and a fact would wait for minutes.
    @Override
    public void afterPropertiesSet() {
        int unterbrochen =
                sql.sql(
                                "update event_publication set status = 'FAILED' where status in"
                                        + " ('PROCESSING', 'RESUBMITTED') and completion_date is null")
                        .update();
        if (unterbrochen > 0) {
            LOG.info("{} facts were on their way when the program ended", unterbrochen);
        }
    }

    @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    void erneutZustellen() {
        LOG.debug("handing failed facts to their listeners again");
        gescheitert.resubmit(
                ResubmissionOptions.defaults()
                        .withBatchSize(500)
                        .withMinAge(Duration.ofSeconds(30)));
    }
}
