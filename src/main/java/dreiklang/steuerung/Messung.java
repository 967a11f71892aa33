package dreiklang.steuerung;

import dreiklang.leistung.LeistungsSchluessel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Measures the processing time of a Leistung in one place and tells it when it has changed: the
/// same figure stands on the page of the Leistung and in the Steuerung.
@Service
class Messung {

    private final MessungRepository messungen;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Messung(MessungRepository messungen, ApplicationEventPublisher ereignisse, Clock uhr) {
        this.messungen = messungen;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Measures the last twelve months anew, over the same days as the Steuerung. A late fact never
    /// turns the Stand back.
    @Transactional
    void messen(LeistungsSchluessel leistung) {
        messungen.sperren(leistung);
        var bisher = messungen.letzte(leistung);
        Instant jetzt = uhr.instant();
        Instant stand =
                bisher.map(BearbeitungszeitGemessen::stand)
                        .filter(s -> s.isAfter(jetzt))
                        .orElse(jetzt);
        var jahr = Berichtszeitraum.zwoelfMonateBis(LocalDate.ofInstant(stand, uhr.getZone()));
        var zeit =
                Bearbeitungszeit.aus(
                        messungen.dauern(
                                leistung, jahr.beginn(uhr.getZone()), jahr.ende(uhr.getZone())));
        var neu =
                new BearbeitungszeitGemessen(
                        leistung,
                        zeit.anzahl(),
                        zeit.medianTage().orElse(0.0),
                        zeit.p80Tage().orElse(0.0),
                        stand);
        if (bisher.isEmpty() || hatSichGeaendert(bisher.get(), neu)) {
            messungen.merken(neu);
            ereignisse.publishEvent(neu);
        }
    }

    /// Old Vorgaenge leave the twelve months without anybody deciding anything.
    @Scheduled(cron = "0 15 3 * * *", zone = "Europe/Berlin")
    @Transactional
    void nachts() {
        messungen.gemessene().forEach(this::messen);
    }

    private static boolean hatSichGeaendert(
            BearbeitungszeitGemessen alt, BearbeitungszeitGemessen neu) {
        return alt.anzahl() != neu.anzahl()
                || Double.compare(alt.medianTage(), neu.medianTage()) != 0
                || Double.compare(alt.p80Tage(), neu.p80Tage()) != 0;
    }
}
