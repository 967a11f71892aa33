package dreiklang.dokument;

import dreiklang.basis.Bruchstelle;
import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Destroys bytes. While the file goes, its row is held, so nobody can refer to it in between; the
/// order goes last, so whatever ends the program, it is done once more and changes nothing.
@Component
class Vernichtungsbote {

    private static final Logger LOG = LoggerFactory.getLogger(Vernichtungsbote.class);
    private static final int BLATT = 50;

    private final VernichtungRepository auftraege;
    private final DokumentRepository dokumente;
    private final Inhaltsspeicher speicher;
    private final Spiegel spiegel;
    private final TransactionTemplate transaktion;
    private volatile boolean ende;

    Vernichtungsbote(
            VernichtungRepository auftraege,
            DokumentRepository dokumente,
            Inhaltsspeicher speicher,
            Spiegel spiegel,
            TransactionTemplate transaktion) {
        this.auftraege = auftraege;
        this.dokumente = dokumente;
        this.speicher = speicher;
        this.spiegel = spiegel;
        this.transaktion = transaktion;
    }

    @Scheduled(initialDelayString = "PT8S", fixedDelayString = "PT1S")
    void rundgang() {
        for (var summe : auftraege.faellige(BLATT)) {
            if (!ende) {
                versuchen(summe);
            }
        }
    }

    @EventListener(ContextClosedEvent.class)
    void beenden() {
        ende = true;
    }

    private void versuchen(Pruefsumme summe) {
        try {
            transaktion.executeWithoutResult(t -> erledigen(summe));
        } catch (DataAccessException e) {
            // Somebody refers to it in this moment; the next round sees it.
            auftraege.gescheitert(summe);
        }
    }

    private void erledigen(Pruefsumme summe) {
        if (!dokumente.verwaist(summe)) {
            auftraege.erledigt(summe);
            return;
        }
        auftraege.inhaltEntfernen(summe);
        if (entfernen(summe)) {
            Bruchstelle.erreicht("dokument.inhalt-vernichtet");
            auftraege.erledigt(summe);
        } else {
            auftraege.gescheitert(summe);
        }
    }

    /// @return false when the replica cannot be reached or a disk refuses
    private boolean entfernen(Pruefsumme summe) {
        try {
            speicher.vernichten(summe);
            var dort = spiegel.bereit();
            if (dort.isPresent()) {
                dort.get().vernichten(summe);
            }
            return dort.isPresent() || spiegel.lage() == Spiegelstand.Lage.OHNE;
        } catch (IOException e) {
            LOG.atWarn()
                    .addKeyValue("pruefsumme", summe.hex())
                    .addKeyValue("art", e.getClass().getName())
                    .log("content could not be destroyed yet");
            return false;
        }
    }
}
