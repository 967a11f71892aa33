package dreiklang.betrieb;

import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// Ends what runs beside the requests while the database is still there: running work is finished,
/// waiting work is left to the event registry. Left alone, Spring would finish it only while it
/// destroys the beans, and the database may be gone by then. A pause is not an end: after it the
/// threads are needed again.
final class Feierabend implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {

    private final ThreadPoolTaskExecutor tatsachen;
    private final ThreadPoolTaskScheduler termine;
    private volatile boolean laeuft;
    private volatile boolean ende;

    Feierabend(ThreadPoolTaskExecutor tatsachen, ThreadPoolTaskScheduler termine) {
        this.tatsachen = tatsachen;
        this.termine = termine;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent ereignis) {
        ende = true;
    }

    @Override
    public void start() {
        laeuft = true;
    }

    /// Comes before the stop of both, because this bean depends on them.
    @Override
    public void stop() {
        laeuft = false;
        if (ende) {
            tatsachen.getThreadPoolExecutor().getQueue().clear();
            tatsachen.shutdown();
            termine.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return laeuft;
    }
}
