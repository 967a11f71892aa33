package dreiklang.demo;

import dreiklang.antrag.AntragId;
import dreiklang.vorgang.VorgangEroeffnet;
import dreiklang.vorgang.Vorgangsauskunft;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Waits until the Amt has taken notice of what a person did.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Vorgangswarte {

    private static final int GEDULD_SEKUNDEN = 60;
    private static final int NACHSEHEN_MILLIS = 200;

    private final Vorgangsauskunft auskunft;
    private final ReentrantLock schloss = new ReentrantLock();
    private final Condition geschehen = schloss.newCondition();

    Vorgangswarte(Vorgangsauskunft auskunft) {
        this.auskunft = auskunft;
    }

    /// Runs in the thread that opened it, right after it is durable.
    @TransactionalEventListener
    void bei(VorgangEroeffnet fakt) {
        schloss.lock();
        try {
            geschehen.signalAll();
        } finally {
            schloss.unlock();
        }
    }

    /// Waits until the Vorgang of the Antrag is open.
    ///
    /// @return whether it was opened within a minute
    boolean eroeffnet(AntragId antrag) throws InterruptedException {
        return bis(() -> auskunft.zu(antrag).isPresent());
    }

    /// Waits until the Amt has noticed an answer.
    ///
    /// @return whether it was noticed within a minute
    boolean beantwortet(AntragId antrag) throws InterruptedException {
        return bis(() -> auskunft.zu(antrag).flatMap(a -> a.nachforderung()).isEmpty());
    }

    /// Looks whenever a Vorgang was opened, and in between.
    private boolean bis(BooleanSupplier erreicht) throws InterruptedException {
        long ende = System.nanoTime() + TimeUnit.SECONDS.toNanos(GEDULD_SEKUNDEN);
        schloss.lockInterruptibly();
        try {
            while (!erreicht.getAsBoolean() && System.nanoTime() < ende) {
                geschehen.awaitNanos(TimeUnit.MILLISECONDS.toNanos(NACHSEHEN_MILLIS));
            }
            return erreicht.getAsBoolean();
        } finally {
            schloss.unlock();
        }
    }
}
