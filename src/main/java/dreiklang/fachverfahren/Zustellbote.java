package dreiklang.fachverfahren;

import dreiklang.basis.Bruchstelle;
import dreiklang.basis.Zufall;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings what waits in the outbox to the Fachverfahren: each at least once, always with the same
/// key, with growing pauses, for five days.
///
/// One delivery at a time is taken, handed over and marked. It arrives twice only when the program
/// ends hard in between, and then the Fachverfahren knows it by its key. Each Fachverfahren has a
/// thread of its own, so that a slow one holds up nobody else.
@Component
class Zustellbote {

    private static final Logger LOG = LoggerFactory.getLogger(Zustellbote.class);
    private static final Duration ERSTE_PAUSE = Duration.ofSeconds(30);
    private static final Duration LAENGSTE_PAUSE = Duration.ofHours(1);
    private static final Duration AUFHEBEN = Duration.ofDays(90);

    private final WarteschlangeRepository zustellungen;
    private final VerbindungRepository verbindungen;
    private final Wege wege;
    private final FachverfahrenEinstellungen einstellungen;
    private final TransactionTemplate transaktion;
    private final Clock uhr;
    private final Leitungswaechter waechter = new Leitungswaechter();
    private final Map<String, Thread> unterwegs = new ConcurrentHashMap<>();
    private volatile boolean ende;

    Zustellbote(
            WarteschlangeRepository zustellungen,
            VerbindungRepository verbindungen,
            Wege wege,
            FachverfahrenEinstellungen einstellungen,
            TransactionTemplate transaktion,
            Clock uhr) {
        this.zustellungen = zustellungen;
        this.verbindungen = verbindungen;
        this.wege = wege;
        this.einstellungen = einstellungen;
        this.transaktion = transaktion;
        this.uhr = uhr;
    }

    @Scheduled(initialDelayString = "PT7S", fixedDelayString = "PT2S")
    void rundgang() {
        for (var ziel : zustellungen.faelligeZiele(uhr.instant())) {
            if (!ende && wege.zu(ziel).isPresent()) {
                unterwegs.computeIfAbsent(ziel, this::losschicken);
            }
        }
    }

    private Thread losschicken(String ziel) {
        return Thread.ofVirtual()
                .name("zustellung-" + ziel)
                .start(() -> {
                    try {
                        senden(ziel);
                    } catch (RuntimeException e) {
                        LOG.error("deliveries to {} end here for now", ziel, e);
                    } finally {
                        unterwegs.remove(ziel);
                    }
                });
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void leeren() {
        int anzahl = zustellungen.leeren(uhr.instant().minus(AUFHEBEN));
        if (anzahl > 0) {
            LOG.info("content of {} settled deliveries removed", anzahl);
        }
    }

    /// The delivery at hand is still marked, the others wait for the next start.
    @EventListener(ContextClosedEvent.class)
    void beenden() {
        ende = true;
        for (var faden : unterwegs.values()) {
            try {
                faden.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Sends until nothing is due or the Fachverfahren does not answer.
    void senden(String ziel) {
        boolean weiter = true;
        while (weiter && !ende) {
            weiter = eine(ziel);
        }
    }

    private boolean eine(String ziel) {
        var jetzt = uhr.instant();
        var weg = wege.zu(ziel);
        if (weg.isEmpty() || !waechter.frei(ziel, jetzt)) {
            return false;
        }
        var einstellung = wege.ziel(ziel).orElseThrow();
        var pacht = jetzt.plus(einstellung.frist().multipliedBy(4)).plusSeconds(30);
        var sendung = zustellungen.nehmen(ziel, einstellung.derReiheNach(), jetzt, pacht);
        sendung.ifPresent(s -> zustellen(ziel, weg.get(), s));
        return sendung.isPresent();
    }

    private void zustellen(String ziel, Weg weg, Sendung sendung) {
        try {
            Bruchstelle.erreicht("fachverfahren.vor-senden");
            var antwort = uebergeben(weg, sendung);
            Bruchstelle.erreicht("fachverfahren.gesendet");
            boolean wiederDa = waechter.gelungen(ziel);
            transaktion.executeWithoutResult(status -> {
                zustellungen.zugestellt(sendung.id(), antwort, uhr.instant());
                verbindungen.erfolg(ziel, uhr.instant());
                if (wiederDa) {
                    zustellungen.wiederFaellig(ziel, uhr.instant());
                }
            });
            Bruchstelle.erreicht("fachverfahren.vermerkt");
        } catch (Zustellfehler e) {
            transaktion.executeWithoutResult(status -> zurueckstellen(ziel, sendung, e));
        }
    }

    /// A fault of the program is treated like a Fachverfahren that does not answer: it is tried
    /// again, and at the end a person sees it.
    private static String uebergeben(Weg weg, Sendung sendung) throws Zustellfehler {
        try {
            return weg.senden(sendung);
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("zustellung", sendung.id())
                    .addKeyValue("art", e.getClass().getName())
                    .log("a delivery cannot be handed over");
            throw Zustellfehler.spaeter(
                    "Beim Übergeben gab es einen Fehler im Programm. Er steht im Betriebsprotokoll.");
        }
    }

    private void zurueckstellen(String ziel, Sendung sendung, Zustellfehler fehler) {
        var jetzt = uhr.instant();
        boolean lange =
                Duration.between(sendung.ersterVersuch(), jetzt).compareTo(einstellungen.geduld())
                        >= 0;
        if (fehler.endgueltig() || lange) {
            zustellungen.aufgeben(sendung.id(), fehler.grund());
            LOG.atError()
                    .addKeyValue("zustellung", sendung.id())
                    .addKeyValue("ziel", ziel)
                    .addKeyValue("grund", fehler.grund())
                    .log("a delivery was given up");
        } else {
            var pause = pause(sendung.versuche(), Zufall.bytes(1)[0]);
            var naechster =
                    jetzt.plus(pause.compareTo(fehler.warten()) < 0 ? fehler.warten() : pause);
            zustellungen.verschieben(sendung.id(), naechster, fehler.grund());
        }
        if (fehler.endgueltig()) {
            // It has answered: it is there.
            if (waechter.gelungen(ziel)) {
                zustellungen.wiederFaellig(ziel, jetzt);
            }
        } else {
            waechter.misslungen(ziel, jetzt);
            verbindungen.fehler(ziel, fehler.grund(), jetzt);
        }
    }

    /// Half a minute, one, two, four … at most an hour; up to a fifth more or less, so that not
    /// everything knocks at once.
    ///
    /// @param zufall decides how much
    static Duration pause(int versuche, byte zufall) {
        var pause = ERSTE_PAUSE.multipliedBy(1L << Math.clamp(versuche - 1, 0, 10));
        var hoechstens = pause.compareTo(LAENGSTE_PAUSE) > 0 ? LAENGSTE_PAUSE : pause;
        return hoechstens.plus(hoechstens.multipliedBy(zufall).dividedBy(640));
    }
}
