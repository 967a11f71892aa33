package dreiklang.betrieb;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.task.TaskDecorator;
import org.springframework.core.task.support.CompositeTaskDecorator;
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
        var ausfuehrer = new ThreadPoolTaskExecutor();
        int anzahl = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        ausfuehrer.setCorePoolSize(anzahl);
        ausfuehrer.setMaxPoolSize(anzahl);
        ausfuehrer.setThreadNamePrefix("tatsache-");
        // Turned away is only what comes after the end has begun; it stands in the registry, too.
        ausfuehrer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        ausfuehrer.setWaitForTasksToCompleteOnShutdown(true);
        ausfuehrer.setAwaitTerminationSeconds(20);
        ausfuehrer.setTaskDecorator(
                new CompositeTaskDecorator(verzierungen.orderedStream().toList()));
        return ausfuehrer;
    }

    /// Runs what happens by the clock.
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var planer = new ThreadPoolTaskScheduler();
        planer.setPoolSize(3);
        planer.setThreadNamePrefix("termin-");
        // What is due tomorrow would otherwise be waited for at the end.
        planer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        planer.setWaitForTasksToCompleteOnShutdown(true);
        planer.setAwaitTerminationSeconds(20);
        return planer;
    }

    /// Ends both before the database ends.
    @Bean
    Feierabend feierabend(ThreadPoolTaskExecutor tatsachen, ThreadPoolTaskScheduler termine) {
        return new Feierabend(tatsachen, termine);
    }
}
