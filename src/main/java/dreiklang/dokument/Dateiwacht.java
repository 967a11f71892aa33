package dreiklang.dokument;

import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Pruefsumme;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps rows and files in agreement and has unchecked content scanned as soon as the scanner
/// answers.
@Component
class Dateiwacht {

    private static final Logger LOG = LoggerFactory.getLogger(Dateiwacht.class);
    private static final Duration ALTER = Duration.ofHours(24);
    private static final int BLATT = 500;
    private static final int SCHWEIGEN = 3;

    private final DokumentRepository dokumente;
    private final Inhaltsspeicher speicher;
    private final Spiegel spiegel;
    private final ClamdZugang clamd;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;
    private final AtomicLong fehlend = new AtomicLong();

    Dateiwacht(
            DokumentRepository dokumente,
            Inhaltsspeicher speicher,
            Spiegel spiegel,
            ClamdZugang clamd,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr,
            MeterRegistry messung) {
        this.dokumente = dokumente;
        this.speicher = speicher;
        this.spiegel = spiegel;
        this.clamd = clamd;
        this.transaktion = transaktion;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
        messung.gauge("dreiklang.dokument.fehlende.dateien", fehlend);
    }

    /// Removes content nobody refers to, in the replica as well; only what is older than 24 hours.
    @Scheduled(initialDelayString = "${dreiklang.dokument.kehren-nach}", fixedDelayString = "PT6H")
    void kehren() throws IOException {
        dokumente.verwaisteInhalteEntfernen();
        int entfernt = speicher.kehren(ALTER, dokumente::verwaist);
        var dort = spiegel.bereit();
        if (dort.isPresent()) {
            dort.get().kehren(ALTER, dokumente::verwaist);
        }
        if (entfernt > 0) {
            LOG.atInfo()
                    .addKeyValue("anzahl", entfernt)
                    .log("content without a Dokument was removed");
        }
    }

    /// A row without its file is an alarm.
    ///
    /// @return number of contents that are missing or have the wrong length
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT6H")
    long bestandPruefen() throws IOException {
        long anzahl = 0;
        var blatt = dokumente.sollNach("", BLATT);
        while (!blatt.isEmpty()) {
            for (var soll : blatt) {
                if (!speicher.vorhanden(soll.summe(), soll.groesse())) {
                    anzahl++;
                    LOG.atError()
                            .addKeyValue("pruefsumme", soll.summe().hex())
                            .log("content is missing in the store");
                }
            }
            blatt = dokumente.sollNach(blatt.getLast().summe().hex(), BLATT);
        }
        fehlend.set(anzahl);
        return anzahl;
    }

    /// Has the scanner look at what could not be checked before, longest untouched first; stops
    /// when it keeps silent.
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void nachpruefen() {
        if (!clamd.eingerichtet()) {
            return;
        }
        int geschwiegen = 0;
        for (var summe : dokumente.ungeprueft(BLATT)) {
            var antwort = clamd.pruefen(speicher.ort(summe));
            transaktion.executeWithoutResult(stand -> vermerken(summe, antwort));
            geschwiegen = antwort == ClamdZugang.Antwort.KEINE ? geschwiegen + 1 : 0;
            if (geschwiegen == SCHWEIGEN) {
                return;
            }
        }
    }

    private void vermerken(Pruefsumme summe, ClamdZugang.Antwort antwort) {
        var ergebnis =
                switch (antwort) {
                    case SAUBER -> Virenpruefung.UNAUFFAELLIG;
                    case BEFUND -> Virenpruefung.GESPERRT;
                    case KEINE -> Virenpruefung.NICHT_GEPRUEFT;
                };
        dokumente.ergebnis(summe, ergebnis, uhr.instant());
        if (ergebnis == Virenpruefung.GESPERRT) {
            LOG.atError().addKeyValue("pruefsumme", summe.hex()).log("harmful content was locked");
            ereignisse.publishEvent(
                    new Protokolleintrag(
                            "dokument.gesperrt",
                            "inhalt:" + summe.hex(),
                            Map.of("grund", "virenpruefung")));
        }
    }
}
