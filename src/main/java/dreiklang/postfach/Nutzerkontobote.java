package dreiklang.postfach;

import dreiklang.basis.Bruchstelle;
import dreiklang.postfach.UebergabeRepository.Fall;
import dreiklang.postfach.anbindung.Autorenzertifikat.Unbrauchbar;
import dreiklang.postfach.anbindung.FitConnect;
import dreiklang.postfach.anbindung.FitConnect.Einreichung;
import dreiklang.postfach.anbindung.FitConnect.Fehlschlag;
import dreiklang.postfach.anbindung.FitConnect.Lage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings what waits for the Postfach of a Nutzerkonto there and asks for its answer, with growing
/// pauses, for a day.
///
/// A Sendung is announced at the delivery service first and its number kept; only then it is
/// submitted. So after a hard end the same submission goes on, and nothing lies there twice.
@Component
class Nutzerkontobote {

    private static final Logger LOG = LoggerFactory.getLogger(Nutzerkontobote.class);
    private static final Duration ERSTE_PAUSE = Duration.ofSeconds(3);
    private static final Duration LAENGSTE_PAUSE = Duration.ofMinutes(10);

    /// More calls than one round needs; each may last as long as the configured limit.
    private static final int SCHRITTE = 10;

    private final NutzerkontoZustellung einstellungen;
    private final Nutzerkontoleitung leitung;
    private final Nutzerkontobrief briefe;
    private final UebergabeRepository uebergaben;
    private final Nutzerkontoweg weg;
    private final Clock uhr;
    private volatile boolean ende;

    Nutzerkontobote(
            NutzerkontoZustellung einstellungen,
            Nutzerkontoleitung leitung,
            Nutzerkontobrief briefe,
            UebergabeRepository uebergaben,
            Nutzerkontoweg weg,
            Clock uhr,
            MeterRegistry messung) {
        this.einstellungen = einstellungen;
        this.leitung = leitung;
        this.briefe = briefe;
        this.uebergaben = uebergaben;
        this.weg = weg;
        this.uhr = uhr;
        messung.gauge(
                "dreiklang.nutzerkonto.unterwegs", uebergaben, UebergabeRepository::unterwegs);
    }

    /// Looks after everything that is due. What was ordered before the way was switched off ends in
    /// the portal.
    @Scheduled(initialDelayString = "PT8S", fixedDelayString = "PT2S")
    void rundgang() {
        boolean weiter = true;
        while (weiter && !ende) {
            var jetzt = uhr.instant();
            var pacht = jetzt.plus(einstellungen.frist().multipliedBy(SCHRITTE));
            var fall = uebergaben.nehmen(jetzt, pacht);
            fall.ifPresent(this::betreuen);
            weiter = fall.isPresent();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void beenden() {
        ende = true;
    }

    private void betreuen(Fall fall) {
        if (!leitung.eingerichtet()) {
            weg.gescheitert(fall, "Dieser Weg ist nicht mehr eingerichtet.", Optional.empty());
            return;
        }
        try {
            var zugang = leitung.offen();
            var einreichung = fall.einreichung();
            if (einreichung.isEmpty()) {
                uebergeben(zugang, fall, ankuendigen(zugang, fall));
            } else {
                nachsehen(zugang, fall, einreichung.get());
            }
        } catch (Fehlschlag e) {
            zurueckstellen(fall, e.grund(), e.endgueltig());
        } catch (Unbrauchbar e) {
            zurueckstellen(fall, e.satz(), false);
        } catch (RuntimeException e) {
            LOG.error("a Sendung cannot be handed over to a Nutzerkonto", e);
            zurueckstellen(
                    fall,
                    "Beim Übergeben gab es einen Fehler im Programm. Er steht im Betriebsprotokoll.",
                    false);
        }
    }

    private Einreichung ankuendigen(FitConnect zugang, Fall fall) throws Fehlschlag {
        var einreichung = zugang.ankuendigen(briefe.zu(fall));
        Bruchstelle.erreicht("postfach.nutzerkonto-angekuendigt");
        uebergaben.angekuendigt(fall.sendung(), einreichung);
        return einreichung;
    }

    private void uebergeben(FitConnect zugang, Fall fall, Einreichung einreichung)
            throws Fehlschlag {
        zugang.einreichen(einreichung, briefe.zu(fall));
        Bruchstelle.erreicht("postfach.nutzerkonto-eingereicht");
        warten(fall, Optional.empty());
    }

    private void nachsehen(FitConnect zugang, Fall fall, Einreichung einreichung)
            throws Fehlschlag {
        switch (zugang.lage(einreichung)) {
            case Lage.NichtEingereicht() -> uebergeben(zugang, fall, einreichung);
            case Lage.Unterwegs() ->
                    zurueckstellen(fall, "Das Postfach hat noch nicht geantwortet.", false);
            case Lage.Angenommen(var wann, var beleg) -> {
                Bruchstelle.erreicht("postfach.nutzerkonto-vor-vermerk");
                weg.angenommen(fall, wann, beleg);
            }
            case Lage.Abgewiesen(var wann, var grund, var beleg) -> {
                LOG.warn("a Nutzerkonto has refused a Sendung: {}", grund);
                weg.gescheitert(fall, grund, Optional.of(beleg));
            }
        }
    }

    private void zurueckstellen(Fall fall, String grund, boolean endgueltig) {
        var bisher = Duration.between(fall.angelegt(), uhr.instant());
        if (endgueltig || bisher.compareTo(einstellungen.geduld()) >= 0) {
            LOG.atWarn()
                    .addKeyValue("sendung", fall.sendung())
                    .addKeyValue("grund", grund)
                    .log("a Sendung does not reach its Nutzerkonto and waits in the portal");
            weg.gescheitert(fall, grund, Optional.empty());
        } else {
            warten(fall, Optional.of(grund));
        }
    }

    private void warten(Fall fall, Optional<String> grund) {
        uebergaben.verschieben(fall.sendung(), uhr.instant().plus(pause(fall.versuche())), grund);
    }

    /// Three seconds, six, twelve … at most ten minutes.
    static Duration pause(int versuche) {
        var pause = ERSTE_PAUSE.multipliedBy(1L << Math.clamp(versuche - 1L, 0, 10));
        return pause.compareTo(LAENGSTE_PAUSE) > 0 ? LAENGSTE_PAUSE : pause;
    }
}
