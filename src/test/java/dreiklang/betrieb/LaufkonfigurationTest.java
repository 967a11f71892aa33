package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
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

    @Test
    void amEndeWirdBegonneneArbeitFertigUndWartendeBleibtImVerzeichnisDerEreignisse()
            throws InterruptedException {
        var getan = new AtomicInteger();
        var stadt = new AnnotationConfigApplicationContext(Laufkonfiguration.class);
        var tatsachen = stadt.getBean(ThreadPoolTaskExecutor.class);
        var begonnen = new CountDownLatch(tatsachen.getCorePoolSize());
        for (int i = 0; i < tatsachen.getCorePoolSize(); i++) {
            tatsachen.execute(() -> bisZumEnde(tatsachen, begonnen, getan));
        }
        begonnen.await();
        tatsachen.execute(() -> getan.addAndGet(100));

        stadt.close();

        assertThat(getan).hasValue(tatsachen.getCorePoolSize());
    }

    @Test
    void nebenEinemBefehlGeschiehtNichtsNachDerUhr() {
        var termine = ScheduledAnnotationBeanPostProcessor.class;
        var stadt = new ApplicationContextRunner().withUserConfiguration(Planung.class);
        stadt.run(s -> assertThat(s).hasSingleBean(termine));
        stadt.withPropertyValues("dreiklang.befehl.name=")
                .run(s -> assertThat(s).hasSingleBean(termine));
        stadt.withPropertyValues("dreiklang.befehl.name=pruefe-inhalte")
                .run(s -> assertThat(s).doesNotHaveBean(termine));
    }

    /// Is done only after the end has begun.
    private static void bisZumEnde(
            ThreadPoolTaskExecutor wo, CountDownLatch begonnen, AtomicInteger getan) {
        begonnen.countDown();
        while (!wo.getThreadPoolExecutor().isShutdown()) {
            Thread.onSpinWait();
        }
        getan.incrementAndGet();
    }
}
