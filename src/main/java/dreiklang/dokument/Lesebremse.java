package dreiklang.dokument;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.util.unit.DataSize;

/// Lets no more bytes be read in a second than allowed, ends what reads when the program ends, and
/// gives a sign of life while a large file is read.
final class Lesebremse {

    private static final long SEKUNDE = 1_000_000_000L;
    private static final long LEBENSZEICHEN = 5 * SEKUNDE;
    private static final long GERINGFUEGIG = SEKUNDE / 50;

    private final double jeSekunde;
    private final CountDownLatch ende;
    private final Runnable lebenszeichen;
    private long anfang = System.nanoTime();
    private long zuletzt = anfang;
    private long seitAnfang;
    private long gelesen;

    /// @param jeSekunde most bytes in a second
    /// @param ende open while the program runs
    /// @param lebenszeichen called every few seconds
    Lesebremse(DataSize jeSekunde, CountDownLatch ende, Runnable lebenszeichen) {
        this.jeSekunde = Math.max(1024, jeSekunde.toBytes());
        this.ende = ende;
        this.lebenszeichen = lebenszeichen;
    }

    /// Says that so many bytes were read, and waits where that was too fast.
    ///
    /// @throws CancellationException when the program ends
    void gelesen(long bytes) {
        gelesen += bytes;
        seitAnfang += bytes;
        long jetzt = System.nanoTime();
        long zuFrueh = anfang + (long) (seitAnfang / jeSekunde * SEKUNDE) - jetzt;
        if (zuFrueh < -SEKUNDE) {
            // What was not read in time is not made up for later.
            anfang = jetzt;
            seitAnfang = 0;
        }
        warten(zuFrueh > GERINGFUEGIG ? zuFrueh : 0);
        if (System.nanoTime() - zuletzt > LEBENSZEICHEN) {
            zuletzt = System.nanoTime();
            lebenszeichen.run();
        }
    }

    private void warten(long nanos) {
        try {
            if (ende.await(nanos, TimeUnit.NANOSECONDS)) {
                throw new CancellationException("the program ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /// Bytes read altogether.
    long gelesen() {
        return gelesen;
    }
}
