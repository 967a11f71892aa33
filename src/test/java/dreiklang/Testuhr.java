package dreiklang;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that runs like every other, but can be put forward and back.
public final class Testuhr extends Clock {

    private final AtomicReference<Duration> vorsprung = new AtomicReference<>(Duration.ZERO);
    private final Clock echt = Clock.system(ZoneId.of("Europe/Berlin"));

    /// Puts the clock forward.
    public void vorstellen(Duration um) {
        vorsprung.updateAndGet(v -> v.plus(um));
    }

    /// Puts the clock to a moment, from which it runs on.
    public void stellen(Instant auf) {
        vorsprung.set(Duration.between(echt.instant(), auf));
    }

    /// Back to the real time.
    public void zuruecksetzen() {
        vorsprung.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return echt.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(echt.withZone(zone), vorsprung.get());
    }

    @Override
    public Instant instant() {
        return echt.instant().plus(vorsprung.get());
    }

    /// Brings the clock into the context.
    @TestConfiguration(proxyBeanMethods = false)
    static class Konfiguration {

        @Bean
        @Primary
        Testuhr testuhr() {
            return new Testuhr();
        }
    }
}
