package dreiklang.beweis;

import dreiklang.basis.Bruchstelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Protokolleintrag;
import dreiklang.beweis.BaumRepository.Gebauter;
import dreiklang.dokument.Neuzugaenge;
import dreiklang.signatur.Signaturen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes trees from the first leaf to the time stamp. Every step can be the last of a life: the
/// next one sees from the rows what is missing.
@Component
class Beweisgang {

    private static final Logger LOG = LoggerFactory.getLogger(Beweisgang.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant ALLE = Instant.parse("9999-01-01T00:00:00Z");
    private static final Duration LAENGSTE_PAUSE = Duration.ofHours(1);
    private static final String OHNE_SIEGEL = "U-101";

    private final BaumRepository baeume;
    private final Baumbau bau;
    private final Neuzugaenge neuzugaenge;
    private final Stempelquelle quelle;
    private final Signaturen signaturen;
    private final BeweisEinstellungen einstellungen;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Beweisgang(
            BaumRepository baeume,
            Baumbau bau,
            Neuzugaenge neuzugaenge,
            Stempelquelle quelle,
            Signaturen signaturen,
            BeweisEinstellungen einstellungen,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.baeume = baeume;
        this.bau = bau;
        this.neuzugaenge = neuzugaenge;
        this.quelle = quelle;
        this.signaturen = signaturen;
        this.einstellungen = einstellungen;
        this.transaktion = transaktion;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Begins the tree of the day when there is something to put in.
    void beginnen() {
        if (neuzugaenge.wartend() > 0) {
            anlegen(Baumart.TAG, uhr.instant());
        }
    }

    /// Begins to renew time stamps.
    ///
    /// @param alle also those whose certificates are valid for long
    void erneuern(boolean alle) {
        anlegen(Baumart.ERNEUERUNG, alle ? ALLE : grenze());
    }

    /// Time stamps whose certificates end before should be renewed.
    Instant grenze() {
        return uhr.instant().plus(einstellungen.vorlauf());
    }

    /// Whatever waits for its next try gets it at once.
    void sofort() {
        baeume.sofort(uhr.instant());
    }

    private void anlegen(Baumart art, Instant grenze) {
        var jetzt = uhr.instant();
        baeume.anlegen(art, LocalDate.ofInstant(jetzt, ZONE), jetzt, grenze);
    }

    /// Goes on with everything that is not done.
    void weiter() {
        for (long baum : baeume.offene()) {
            fuellen(baum);
        }
        for (var baum : baeume.faellige(uhr.instant())) {
            stempeln(baum);
        }
    }

    private void fuellen(long baum) {
        var ausgang = bau.stueck(baum);
        while (ausgang == Baumbau.Ausgang.WEITER) {
            ausgang = bau.stueck(baum);
        }
        if (ausgang == Baumbau.Ausgang.VOLL) {
            beginnen();
        }
    }

    private void stempeln(Gebauter baum) {
        try {
            var siegel = siegel(baum.wurzel());
            var stempel = quelle.holen(baum.wurzel());
            Bruchstelle.erreicht("beweis.vor-vermerk");
            vermerken(baum, siegel, stempel);
        } catch (Stempelfehler e) {
            scheitern(baum, e.grund().name(), e);
        } catch (FachlicherFehler e) {
            scheitern(baum, "SIEGEL", e);
        }
    }

    /// The seal; empty when the installation has no key for it.
    private Optional<byte[]> siegel(byte[] wurzel) {
        try {
            return Optional.of(signaturen.siegeln(wurzel));
        } catch (FachlicherFehler e) {
            if (e.code().equals(OHNE_SIEGEL)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void vermerken(Gebauter baum, Optional<byte[]> siegel, Zeitstempel stempel) {
        transaktion.executeWithoutResult(t -> {
            if (baeume.gestempelt(baum.id(), siegel, quelle.art(), stempel)) {
                ereignisse.publishEvent(
                        new Protokolleintrag(
                                "beweis.gestempelt",
                                "hashbaum:" + baum.id(),
                                Map.of(
                                        "quelle", quelle.art().name(),
                                        "zeit", stempel.zeit().toString())));
            }
        });
    }

    /// The pause doubles with every failure, up to an hour.
    private void scheitern(Gebauter baum, String grund, Exception e) {
        LOG.atWarn()
                .addKeyValue("baum", baum.id())
                .addKeyValue("grund", String.valueOf(e.getMessage()))
                .log("no time stamp");
        var pause = Duration.ofMinutes(1L << Math.min(baum.versuche(), 6));
        baeume.gescheitert(
                baum.id(),
                grund,
                uhr.instant().plus(pause.compareTo(LAENGSTE_PAUSE) < 0 ? pause : LAENGSTE_PAUSE));
    }
}
