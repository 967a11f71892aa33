package dreiklang.demo;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.seite.Zeithinweis;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The demo's clock: can be pushed forward for everybody, and set to the past for one thread that
/// makes the invented past.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Zeitmaschine extends Clock implements Zeithinweis, SmartInitializingSingleton {

    /// As far ahead as people can push it altogether.
    static final Duration WEITESTENS = Duration.ofDays(3650);

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Clock echt = Clock.system(ZONE);
    private final ObjectProvider<ZeitRepository> gemerkt;
    private volatile Duration versatz = Duration.ZERO;
    private final ThreadLocal<@Nullable Faden> faden = new ThreadLocal<>();

    /// @param gemerkt looked up late: even the database may ask for the time
    Zeitmaschine(ObjectProvider<ZeitRepository> gemerkt) {
        this.gemerkt = gemerkt;
    }

    /// The time of one thread: a moment, and when it was set.
    private record Faden(Instant beginn, long gesetzt) {}

    @Override
    public void afterSingletonsInstantiated() {
        versatz = gemerkt.getObject().versatz();
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var diese = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId andere) {
                return diese.withZone(andere);
            }

            @Override
            public Instant instant() {
                return diese.instant();
            }
        };
    }

    @Override
    public Instant instant() {
        var eigener = faden.get();
        return eigener == null
                ? echt.instant().plus(versatz)
                : eigener.beginn().plusNanos(System.nanoTime() - eigener.gesetzt());
    }

    /// Runs a piece of work as if it were that moment; the time goes on from there. Listeners of
    /// its facts see the same time.
    <T> T bei(Instant zeitpunkt, Supplier<T> arbeit) {
        var vorher = faden.get();
        faden.set(new Faden(zeitpunkt, System.nanoTime()));
        try {
            return arbeit.get();
        } finally {
            if (vorher == null) {
                faden.remove();
            } else {
                faden.set(vorher);
            }
        }
    }

    /// The moment this thread is set to; empty when it lives in the time of everybody.
    Optional<Instant> gebunden() {
        return Optional.ofNullable(faden.get()).map(f -> instant());
    }

    /// How far it is ahead of the real time.
    Duration versatz() {
        return versatz;
    }

    /// Pushes it forward for everybody, never back: what has happened stays in order.
    ///
    /// @throws FachlicherFehler E-101 when that is not forward or too far
    synchronized void vorstellen(Duration um) {
        var neu = versatz.plus(um);
        if (um.isNegative() || um.isZero() || neu.compareTo(WEITESTENS) > 0) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "E-101", WEITESTENS.toDays());
        }
        gemerkt.getObject().merken(neu);
        versatz = neu;
    }

    @Override
    public Optional<LocalDate> verschoben() {
        return versatz.isZero() ? Optional.empty() : Optional.of(LocalDate.now(this));
    }
}
