package dreiklang.dokument;

import dreiklang.basis.Bruchstelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings content into the replica: written, forced to the disk, renamed, and only then is the
/// order done. Doing one twice changes nothing, so a kill in between costs nothing.
@Component
class Spiegelbote {

    private static final Logger LOG = LoggerFactory.getLogger(Spiegelbote.class);
    private static final int BLATT = 20;

    /// So that others who wait for a thread get their turn.
    private static final Duration AM_STUECK = Duration.ofSeconds(2);

    private final SpiegelRepository auftraege;
    private final DokumentRepository dokumente;
    private final Inhaltsspeicher speicher;
    private final Spiegel spiegel;
    private final Bestandsbuch buch;
    private volatile boolean ende;

    Spiegelbote(
            SpiegelRepository auftraege,
            DokumentRepository dokumente,
            Inhaltsspeicher speicher,
            Spiegel spiegel,
            Bestandsbuch buch) {
        this.auftraege = auftraege;
        this.dokumente = dokumente;
        this.speicher = speicher;
        this.spiegel = spiegel;
        this.buch = buch;
    }

    @Scheduled(initialDelayString = "PT9S", fixedDelayString = "PT1S")
    void rundgang() {
        if (spiegel.lage() == Spiegelstand.Lage.OHNE) {
            return;
        }
        buch.einrichten(spiegel);
        long bis = System.nanoTime() + AM_STUECK.toNanos();
        boolean weiter = true;
        while (weiter && !ende && System.nanoTime() < bis) {
            weiter = stapel();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void beenden() {
        ende = true;
    }

    /// Does the next few orders.
    ///
    /// @return whether there may be more
    boolean stapel() {
        var dort = spiegel.bereit();
        if (dort.isEmpty()) {
            return false;
        }
        var faellige = auftraege.faellige(BLATT);
        for (var summe : faellige) {
            if (!ende) {
                erledigen(summe, dort.get());
            }
        }
        return faellige.size() == BLATT;
    }

    private void erledigen(Pruefsumme summe, Inhaltsspeicher dort) {
        if (dokumente.verwaist(summe) || kopieren(summe, dort)) {
            auftraege.erledigt(summe);
        } else {
            auftraege.gescheitert(summe);
        }
    }

    /// Copies the content unless it is there already.
    ///
    /// @return whether it is there now; what is not what its name says is never passed on
    boolean kopieren(Pruefsumme summe, Inhaltsspeicher dort) {
        try {
            if (dort.hat(summe)) {
                // Whether it is right says the check, and keeps aside what is not.
                return true;
            }
            try (var strom = speicher.oeffnen(summe)) {
                var rohling = dort.schreiben(strom, Long.MAX_VALUE);
                if (!rohling.pruefsumme().equals(summe)) {
                    dort.verwerfen(rohling);
                    return false;
                }
                dort.aufnehmen(rohling);
            }
            Bruchstelle.erreicht("dokument.gespiegelt");
            zuruecknehmen(summe, dort);
            return true;
        } catch (NoSuchFileException | FachlicherFehler e) {
            // Missing or empty: the check will find it and say so.
            return false;
        } catch (IOException e) {
            LOG.atWarn()
                    .addKeyValue("pruefsumme", summe.hex())
                    .addKeyValue("art", e.getClass().getName())
                    .log("content could not be copied into the replica");
            return false;
        }
    }

    /// What was destroyed while it was being copied goes again.
    private void zuruecknehmen(Pruefsumme summe, Inhaltsspeicher dort) throws IOException {
        if (dokumente.verwaist(summe)) {
            dort.vernichten(summe);
        }
    }
}
