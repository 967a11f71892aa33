package dreiklang.demo;

import dreiklang.antrag.AntragId;
import dreiklang.vorgang.Vorgangsauskunft;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Waits until the Amt has taken notice of what a person did.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Vorgangswarte {

    private static final int GEDULD_SEKUNDEN = 60;
    private static final int NACHSEHEN_MILLIS = 10;

    private final Vorgangsauskunft auskunft;

    Vorgangswarte(Vorgangsauskunft auskunft) {
        this.auskunft = auskunft;
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

    private static boolean bis(BooleanSupplier erreicht) throws InterruptedException {
        long ende = System.nanoTime() + TimeUnit.SECONDS.toNanos(GEDULD_SEKUNDEN);
        while (!erreicht.getAsBoolean()) {
            if (System.nanoTime() > ende) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(NACHSEHEN_MILLIS);
        }
        return true;
    }
}
