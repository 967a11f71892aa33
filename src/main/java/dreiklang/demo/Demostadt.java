package dreiklang.demo;

import dreiklang.basis.FachlicherFehler;
import dreiklang.demo.DemoRepository.Vorgabe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives the invented Kommune a past: about 300 Vorgaenge of twelve months, made through the real
/// doors in order of time, in the background after the first start. A crash does no harm: each step
/// and its mark are one transaction, the next start goes on where it ended.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Demostadt implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demostadt.class);
    private static final String GETAN = "getan";

    private final DemoRepository stand;
    private final Zeitmaschine zeit;
    private final Clock uhr;
    private final Buergerschritte buerger;
    private final Amtsschritte amt;
    private final Vorgangswarte warte;
    private final TransactionTemplate transaktion;
    private final Demoeinstellungen einstellungen;
    private final Thread faden =
            Thread.ofPlatform().name("demostadt").daemon().unstarted(this::bauen);
    private volatile boolean offen;

    Demostadt(
            DemoRepository stand,
            Zeitmaschine zeit,
            Clock uhr,
            Buergerschritte buerger,
            Amtsschritte amt,
            Vorgangswarte warte,
            TransactionTemplate transaktion,
            Demoeinstellungen einstellungen) {
        this.stand = stand;
        this.zeit = zeit;
        this.uhr = uhr;
        this.buerger = buerger;
        this.amt = amt;
        this.warte = warte;
        this.transaktion = transaktion;
        this.einstellungen = einstellungen;
    }

    @EventListener(ApplicationReadyEvent.class)
    void bereit() {
        if (einstellungen.demoVorgaenge() > 0) {
            faden.setPriority(Thread.MIN_PRIORITY);
            faden.setUncaughtExceptionHandler((f, e) -> LOG.error("demo: the past ends here", e));
            faden.start();
        }
    }

    /// Makes everything that has not been made yet; returns when the past is complete or the
    /// program ends.
    void bauen() {
        var vorgabe = stand.vorgabe().orElseGet(this::vorgeben);
        var plan = Fahrplan.bis(vorgabe.basis(), vorgabe.vorgaenge());
        if (!plan.abdruck().equals(vorgabe.abdruck())) {
            LOG.warn("the demo's past was begun by another version and stays as it is");
            return;
        }
        var getan = stand.getan();
        var beginn = uhr.instant();
        try {
            nachklingen(getan, plan);
            for (int i = 0; i < plan.schritte().size() && offen; i++) {
                if (!getan.contains(i)) {
                    schritt(i, plan);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (offen && getan.size() < plan.schritte().size()) {
            LOG.info(
                    "demo: {} steps made in {} s",
                    plan.schritte().size() - getan.size(),
                    ChronoUnit.SECONDS.between(beginn, uhr.instant()));
        }
    }

    /// A program that ended hard may have made a step whose listeners had not done their part. They
    /// are called again at the start; what comes next needs their Vorgang.
    private void nachklingen(Set<Integer> getan, Fahrplan plan) throws InterruptedException {
        var letzter = getan.stream().max(Integer::compare);
        if (letzter.isPresent() && getan.size() < plan.schritte().size()) {
            var schritt = plan.schritte().get(letzter.get());
            abwarten(schritt, plan.faelle().get(schritt.fall()));
        }
    }

    private Vorgabe vorgeben() {
        Instant basis = uhr.instant().truncatedTo(ChronoUnit.SECONDS);
        var plan = Fahrplan.bis(basis, einstellungen.demoVorgaenge());
        var neu = new Vorgabe(basis, einstellungen.demoVorgaenge(), plan.abdruck());
        stand.vorgeben(neu);
        return neu;
    }

    /// People may work on invented Vorgaenge at the same time; what no longer fits then is left
    /// out.
    private void schritt(int nummer, Fahrplan plan) throws InterruptedException {
        var schritt = plan.schritte().get(nummer);
        var fall = plan.faelle().get(schritt.fall());
        try {
            zeit.bei(
                    schritt.wann(),
                    () -> {
                        transaktion.executeWithoutResult(
                                status -> stand.getan(nummer, tun(schritt, fall)));
                        return nummer;
                    });
        } catch (FachlicherFehler f) {
            LOG.info("demo: step {} {} does not fit: {}", nummer, schritt.was(), f.code());
            stand.getan(nummer, f.code());
        }
        abwarten(schritt, fall);
    }

    /// Goes on only when the listeners have done their part, so that the past stays in order and
    /// interactive use comes first.
    private void abwarten(Planschritt schritt, Fall fall) throws InterruptedException {
        var antrag = stand.antrag(fall.nummer());
        boolean fertig =
                antrag.isEmpty()
                        || switch (schritt.was()) {
                            case AUSFUELLEN -> warte.eroeffnet(antrag.get());
                            case ANTWORTEN -> warte.beantwortet(antrag.get());
                            default -> true;
                        };
        if (!fertig) {
            LOG.warn("demo: the Amt did not notice {} of case {}", schritt.was(), fall.nummer());
        }
    }

    /// @return what became of it
    private String tun(Planschritt schritt, Fall fall) {
        if (schritt.was() == Was.AUSFUELLEN) {
            var antrag =
                    fall.wer().isEmpty()
                            ? buerger.ausfuellen(fall)
                            : amt.als(fall.wer(), () -> buerger.ausfuellen(fall));
            antrag.ifPresent(a -> stand.merken(fall.nummer(), a));
            return GETAN;
        }
        var antrag = stand.antrag(fall.nummer());
        var vorgang = antrag.flatMap(amt::vorgang);
        if (antrag.isEmpty() || vorgang.isEmpty()) {
            return "ohne Vorgang";
        }
        switch (schritt.was()) {
            case ANTWORTEN -> buerger.antworten(antrag.get(), schritt.text());
            case ABRUFEN -> buerger.abrufen(vorgang.get());
            default -> amt.tun(schritt, antrag.get(), vorgang.get());
        }
        return GETAN;
    }

    @Override
    public void start() {
        offen = true;
    }

    /// Ends after the step at hand, before the database goes away.
    @Override
    public void stop() {
        offen = false;
        try {
            if (faden.isAlive()) {
                faden.join(Duration.ofSeconds(15));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return offen;
    }
}
