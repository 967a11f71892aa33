package dreiklang.demo;

import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Zeitmaschine: any member of staff may push the demo's time forward, for
/// everybody.
@Service
@ConditionalOnProperty("dreiklang.demo")
public class Zeitstellung {

    private final Zeitmaschine zeit;
    private final Clock uhr;
    private final ApplicationEventPublisher ereignisse;

    Zeitstellung(Zeitmaschine zeit, Clock uhr, ApplicationEventPublisher ereignisse) {
        this.zeit = zeit;
        this.uhr = uhr;
        this.ereignisse = ereignisse;
    }

    /// What time it is for everybody.
    @Offen("printed on pages of the demo")
    public Instant jetzt() {
        return uhr.instant();
    }

    /// How far the demo is ahead of the real time.
    @Offen("printed on pages of the demo")
    public Duration versatz() {
        return zeit.versatz();
    }

    /// Pushes the time forward.
    ///
    /// @param tage whole days, at least 1
    /// @throws dreiklang.basis.FachlicherFehler E-101 when that is not forward or too far
    @Offen("exists in demo operation only, below /amt for signed-in staff")
    @Transactional
    public void vorstellen(int tage) {
        zeit.vorstellen(Duration.ofDays(tage));
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "zeitmaschine.vorgestellt",
                        "demo:zeit",
                        Map.of("tage", String.valueOf(tage))));
    }
}
