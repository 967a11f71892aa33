package dreiklang.aussonderung;

import dreiklang.akte.Aktenvernichtung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Vernichtungsrest;
import dreiklang.akte.Vernichtungsrest.Blattrest;
import dreiklang.basis.Bruchstelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Protokolleintrag;
import dreiklang.dokument.Inhaltsvernichtung;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Destroys what was released, Akte by Akte, each with its proof in one transaction. Only when the
/// bytes are gone and the full text has forgotten everything is the Aussonderung at its end; what
/// ends the program in between is gone on with at the next start.
@Component
class Vernichtungslauf {

    private static final Logger LOG = LoggerFactory.getLogger(Vernichtungslauf.class);

    private final VerfahrenRepository verfahren;
    private final RestRepository reste;
    private final Aktenvernichtung akten;
    private final Inhaltsvernichtung inhalte;
    private final Postausgang ausgang;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;
    private volatile boolean ende;

    Vernichtungslauf(
            VerfahrenRepository verfahren,
            RestRepository reste,
            Aktenvernichtung akten,
            Inhaltsvernichtung inhalte,
            Postausgang ausgang,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.verfahren = verfahren;
        this.reste = reste;
        this.akten = akten;
        this.inhalte = inhalte;
        this.ausgang = ausgang;
        this.transaktion = transaktion;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    @Scheduled(initialDelayString = "PT7S", fixedDelayString = "PT2S")
    synchronized void rundgang() {
        for (var id : verfahren.freigegebene()) {
            weiter(id);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void beenden() {
        ende = true;
    }

    private void weiter(VerfahrenId id) {
        for (var g : verfahren.finden(id).orElseThrow().gegenstaende()) {
            if (!ende && !g.vernichtet()) {
                vernichten(id, g.zeichen());
                Bruchstelle.erreicht("aussonderung.akte-vernichtet");
            }
        }
        var stand = verfahren.finden(id).orElseThrow();
        if (!ende && stand.gegenstaende().stream().allMatch(Gegenstand::vernichtet)) {
            abschliessen(id);
        }
    }

    private void vernichten(VerfahrenId id, Aktenzeichen zeichen) {
        try {
            transaktion.executeWithoutResult(t -> {
                // Whoever takes an Akte out at this moment holds the row.
                var noch = verfahren.sperren(id).orElseThrow();
                if (noch.gegenstaende().stream().anyMatch(g -> g.zeichen().equals(zeichen))) {
                    var jetzt = uhr.instant();
                    reste.eintragen(id, akten.vernichten(zeichen, id.wert()), jetzt);
                    verfahren.vernichtet(id, zeichen, jetzt);
                }
            });
        } catch (FachlicherFehler e) {
            // A Loeschsperre came in between: the Akte stays until somebody decides.
            verfahren.gehindert(id, zeichen, e.code());
        }
    }

    private void abschliessen(VerfahrenId id) {
        var alles = reste.zu(id);
        if (!nichtsMehrDa(alles)) {
            return;
        }
        try {
            akten.ausmerzen();
            ausgang.raeumen(id);
        } catch (IOException | UncheckedIOException e) {
            LOG.atWarn()
                    .addKeyValue("art", e.getClass().getName())
                    .log("a destruction cannot be ended yet");
            return;
        }
        Bruchstelle.erreicht("aussonderung.vor-nachweis");
        transaktion.executeWithoutResult(t -> {
            verfahren.beenden(id, Verfahrensstand.VERNICHTET, "", uhr.instant());
            ereignisse.publishEvent(
                    new Protokolleintrag(
                            "aussonderung.vernichtet",
                            "aussonderung:" + id.wert(),
                            Map.of("akten", Integer.toString(alles.size()))));
        });
    }

    private boolean nichtsMehrDa(List<Vernichtungsrest> alles) {
        var summen =
                alles.stream()
                        .flatMap(r -> r.blaetter().stream())
                        .map(Blattrest::pruefsumme)
                        .distinct()
                        .toList();
        var zeichen = alles.stream().map(Vernichtungsrest::zeichen).toList();
        return inhalte.lage(summen).offen() == 0 && akten.imVolltext(zeichen) == 0;
    }
}
