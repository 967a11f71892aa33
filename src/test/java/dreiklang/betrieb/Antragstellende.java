package dreiklang.betrieb;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Eight people who submit one Antrag after the other, each with pictures of their own, and keep
/// book of what they were told.
final class Antragstellende {

    private static final int LEUTE = 8;
    private static final AtomicInteger PERSONEN = new AtomicInteger();

    private final int port;
    private final Zaehlbuch buch;
    private final CountDownLatch fertig = new CountDownLatch(LEUTE);
    private volatile boolean schluss;

    private Antragstellende(int port, Zaehlbuch buch) {
        this.port = port;
        this.buch = buch;
    }

    /// Sends them off.
    static Antragstellende losschicken(int port, Zaehlbuch buch) {
        var alle = new Antragstellende(port, buch);
        for (int i = 0; i < LEUTE; i++) {
            Thread.ofVirtual().start(alle::immerwieder);
        }
        return alle;
    }

    private void immerwieder() {
        try {
            while (!schluss) {
                einreichen();
            }
        } finally {
            fertig.countDown();
        }
    }

    private void einreichen() {
        try (var leitung = new Leitung(port)) {
            var reise = new Antragsreise(leitung);
            var person = "P" + PERSONEN.incrementAndGet();
            reise.ausfuellen(
                    person, List.of(Nachweisfoto.von(person, 1), Nachweisfoto.von(person, 2)));
            absenden(reise);
        } catch (IOException | IllegalStateException e) {
            // The server is gone before anything was submitted: nothing was promised.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void absenden(Antragsreise reise) {
        try {
            if (reise.bestaetigt(reise.absenden())) {
                buch.bestaetigt(reise);
            } else {
                buch.unklar(reise);
            }
        } catch (IOException e) {
            buch.unklar(reise);
        }
    }

    /// Waits until some more of them have a confirmation, for a minute at most: a kill proves
    /// something only while people are submitting.
    ///
    /// @return whether they got it
    boolean bestaetigungenAbwarten(int anzahl) {
        int vorher = buch.nummern().size();
        long ende = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (buch.nummern().size() < vorher + anzahl && System.nanoTime() < ende) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return buch.nummern().size() >= vorher + anzahl;
    }

    /// Lets them finish what they have begun.
    void aufhoeren() throws InterruptedException {
        schluss = true;
        fertig.await();
    }
}
