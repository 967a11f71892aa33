package dreiklang.dokument;

import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.DokumentRepository.Soll;
import dreiklang.lager.Schluesselbund;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Duration REST = Duration.ofMinutes(45);

    /// So many are named in the log, the others only counted.
    private static final int GENANNT = 5;

    private final DokumentRepository dokumente;
    private final Inhaltsspeicher speicher;
    private final Spiegel spiegel;
    private final ClamdZugang clamd;
    private final Schluesselbund bund;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;
    private final AtomicLong fehlend = new AtomicLong();

    Dateiwacht(
            DokumentRepository dokumente,
            Inhaltsspeicher speicher,
            Spiegel spiegel,
            ClamdZugang clamd,
            Schluesselbund bund,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr,
            MeterRegistry messung) {
        this.dokumente = dokumente;
        this.speicher = speicher;
        this.spiegel = spiegel;
        this.clamd = clamd;
        this.bund = bund;
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

    /// Where contents are encrypted, remains of broken uploads, which are in clear, go within the
    /// hour.
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT15M")
    void resteKehren() throws IOException {
        if (bund.aktueller().isPresent()) {
            speicher.eingangKehren(REST);
        }
    }

    /// A row without its file is an alarm: one line, however many there are. A bucket would have to
    /// be asked for each of them; there the nightly check finds them.
    ///
    /// @return number of contents that are missing or have the wrong length
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT6H")
    long bestandPruefen() throws IOException {
        long anzahl = 0;
        var genannt = new ArrayList<String>();
        var blatt = speicher.lager().nahe() ? dokumente.sollNach("", BLATT) : List.<Soll>of();
        while (!blatt.isEmpty()) {
            for (var soll : blatt) {
                if (!speicher.vorhanden(soll.summe(), soll.groesse())) {
                    anzahl++;
                    if (genannt.size() < GENANNT) {
                        genannt.add(soll.summe().hex());
                    }
                }
            }
            blatt = dokumente.sollNach(blatt.getLast().summe().hex(), BLATT);
        }
        fehlend.set(anzahl);
        if (anzahl > 0) {
            LOG.atError()
                    .addKeyValue("anzahl", anzahl)
                    .addKeyValue("zum-beispiel", String.join(" ", genannt))
                    .log("contents are missing in the store");
        }
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
            var antwort = nachsehen(summe);
            var urteil = antwort.orElse(ClamdZugang.Antwort.KEINE);
            transaktion.executeWithoutResult(stand -> vermerken(summe, urteil));
            boolean schwieg = antwort.equals(Optional.of(ClamdZugang.Antwort.KEINE));
            geschwiegen = schwieg ? geschwiegen + 1 : antwort.isPresent() ? 0 : geschwiegen;
            if (geschwiegen == SCHWEIGEN) {
                return;
            }
        }
    }

    /// What the scanner says; empty when the content cannot be read, which is not its fault.
    private Optional<ClamdZugang.Antwort> nachsehen(Pruefsumme summe) {
        try {
            return Optional.of(speicher.mitDatei(summe, clamd::pruefen));
        } catch (IOException e) {
            LOG.atWarn()
                    .addKeyValue("pruefsumme", summe.hex())
                    .addKeyValue("art", e.getClass().getName())
                    .log("content could not be given to the scanner");
            return Optional.empty();
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
