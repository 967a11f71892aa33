package dreiklang.betrieb;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// The clock, and the threads for what happens beside the requests.
@Configuration(proxyBeanMethods = false)
class Laufkonfiguration {

    /// Legal time in Germany. Another Clock bean replaces it.
    @Bean
    @Fallback
    Clock uhr() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }

    /// Runs the listeners of facts: one thread for two cores, so that they never starve the people
    /// at the pages; what waits here also stands in the event registry and is not lost with the
    /// process.
    @Bean({"applicationTaskExecutor", "taskExecutor"})
    ThreadPoolTaskExecutor applicationTaskExecutor(ObjectProvider<TaskDecorator> verzierungen) {
        var ausfuehrer = new Tatsachenausfuehrer();
        int anzahl = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        ausfuehrer.setCorePoolSize(anzahl);
        ausfuehrer.setMaxPoolSize(anzahl);
        ausfuehrer.setThreadNamePrefix("tatsache-");
        // Turned away is only what comes after the end has begun; it stands in the registry, too.
        ausfuehrer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        ausfuehrer.setWaitForTasksToCompleteOnShutdown(true);
        ausfuehrer.setAwaitTerminationSeconds(20);
        ausfuehrer.setTaskDecorator(auftrag -> {
            var verziert = auftrag;
            for (var verzierung : verzierungen.orderedStream().toList()) {
                verziert = verzierung.decorate(verziert);
            }
            return verziert;
        });
        return ausfuehrer;
    }

    /// Runs what happens by the clock.
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var planer = new Zeitplaner();
        planer.setPoolSize(3);
        planer.setThreadNamePrefix("termin-");
        // What is due tomorrow would otherwise be waited for at the end.
        planer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        planer.setWaitForTasksToCompleteOnShutdown(true);
        planer.setAwaitTerminationSeconds(20);
        return planer;
    }

    /// At the end, when no request comes in any more and the database is still there, running work
    /// is finished; waiting work is left to the event registry. Spring would wait only while it
    /// destroys the beans, and the database may be gone by then.
    private static final class Tatsachenausfuehrer extends ThreadPoolTaskExecutor {

        private static final long serialVersionUID = 1L;

        private volatile boolean ende;

        @Override
        public void onApplicationEvent(ContextClosedEvent ereignis) {
            ende = true;
            super.onApplicationEvent(ereignis);
        }

        /// A pause without an end is Spring's business.
        @Override
        public void stop(Runnable fertig) {
            if (!ende) {
                super.stop(fertig);
                return;
            }
            getThreadPoolExecutor().getQueue().clear();
            shutdown();
            fertig.run();
        }
    }

    /// The same for what happens by the clock.
    private static final class Zeitplaner extends ThreadPoolTaskScheduler {

        private static final long serialVersionUID = 1L;

        private volatile boolean ende;

        @Override
        public void onApplicationEvent(ContextClosedEvent ereignis) {
            ende = true;
            super.onApplicationEvent(ereignis);
        }

        @Override
        public void stop(Runnable fertig) {
            if (!ende) {
                super.stop(fertig);
                return;
            }
            shutdown();
            fertig.run();
        }
    }
}
