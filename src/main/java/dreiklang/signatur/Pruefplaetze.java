package dreiklang.signatur;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/// A few places at which foreign files are computed on, each for a while. What does not stop when
/// it is told to is left behind, and its place given to the next one, as often as the machine can
/// bear.
final class Pruefplaetze {

    private static final Semaphore FERTIG = new Semaphore(0);

    private final Semaphore frei;
    private final Semaphore verloren;
    private final Duration hoechstens;

    /// @param plaetze how many at a time
    /// @param verloren how many may be left behind and compute on
    /// @param hoechstens how long one may take, counted from its beginning, and how long the next
    ///   one waits for a place
    Pruefplaetze(int plaetze, int verloren, Duration hoechstens) {
        this.frei = new Semaphore(plaetze);
        this.verloren = new Semaphore(verloren);
        this.hoechstens = hoechstens;
    }

    /// @throws FachlicherFehler U-302 when it took too long, U-303 when it failed, U-306 when it
    ///   did not even begin because all places are taken
    <T> T rechnen(Callable<T> arbeit) {
        try {
            if (!frei.tryAcquire(hoechstens.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new FachlicherFehler(Fehlerart.KONFLIKT, "U-306");
            }
            return beginnen(arbeit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "U-306");
        }
    }

    private <T> T beginnen(Callable<T> arbeit) throws InterruptedException {
        var platz = new AtomicReference<>(frei);
        var lauf = new FutureTask<>(arbeit);
        Thread.ofPlatform()
                .daemon()
                .name("signatur")
                .start(() -> {
                    try {
                        lauf.run();
                    } finally {
                        platz.getAndSet(FERTIG).release();
                    }
                });
        try {
            return lauf.get(hoechstens.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            abschreiben(platz);
            throw new FachlicherFehler(Fehlerart.EINGABE, "U-302");
        } catch (ExecutionException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "U-303");
        } finally {
            lauf.cancel(true);
        }
    }

    /// Its place is free again, although it may compute on.
    private void abschreiben(AtomicReference<Semaphore> platz) {
        if (verloren.tryAcquire()) {
            (platz.compareAndSet(frei, verloren) ? frei : verloren).release();
        }
    }
}
