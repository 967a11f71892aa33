package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// What happens beside the requests goes on after a pause.
class LaufkonfigurationTest {

    @Test
    void nachEinerPauseLaufenTatsachenUndTermineWeiter() throws InterruptedException {
        try (var stadt = new AnnotationConfigApplicationContext(Laufkonfiguration.class)) {
            var gelaufen = new CountDownLatch(2);
            stadt.stop();
            stadt.start();

            stadt.getBean(ThreadPoolTaskExecutor.class).execute(gelaufen::countDown);
            stadt.getBean(ThreadPoolTaskScheduler.class).execute(gelaufen::countDown);

            assertThat(gelaufen.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
