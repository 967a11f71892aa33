package dreiklang.akte;

import dreiklang.akte.VolltextRepository.Auftrag;
import dreiklang.akte.VolltextRepository.Stelle;
import dreiklang.basis.Bruchstelle;
import dreiklang.basis.Speicherplatz;
import dreiklang.volltext.Aktenindex;
import dreiklang.volltext.Indexstueck;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes into the index what waits for it, and builds a new one beside it when that was ordered.
///
/// The index is made durable first, the order deleted after: whatever ends the program in between,
/// the order is done once more, and a piece of the same key replaces itself. One thread writes, so
/// an old state never overwrites a newer one.
@Component
class Volltextlauf {

    private static final Logger LOG = LoggerFactory.getLogger(Volltextlauf.class);
    private static final int BUENDEL = 1_000;
    private static final int GEDULD = 2;

    /// After so long the thread is given to others for a moment, and what is done is made durable:
    /// rarely enough that the index is not cut into crumbs, often enough that nobody waits for it.
    private static final long AM_STUECK = TimeUnit.SECONDS.toNanos(5);

    private final VolltextRepository ablage;
    private final Indexhaltung haltung;
    private final Indexbau bau;
    private final Speicherplatz platz;
    private final Clock uhr;
    private volatile boolean ende;
    private boolean gestoert;
    private long ruhe = System.nanoTime();

    Volltextlauf(
            VolltextRepository ablage,
            Indexhaltung haltung,
            Indexbau bau,
            Speicherplatz platz,
            Clock uhr) {
        this.ablage = ablage;
        this.haltung = haltung;
        this.bau = bau;
        this.platz = platz;
        this.uhr = uhr;
    }

    /// Goes on for a few seconds, or until nothing waits.
    @Scheduled(initialDelayString = "PT4S", fixedDelayString = "PT0.5S")
    synchronized void weiter() {
        if (platz.lage() == Speicherplatz.Lage.NUR_LESEN || System.nanoTime() < ruhe) {
            return;
        }
        long bis = System.nanoTime() + AM_STUECK;
        try {
            haltung.lebend();
            boolean etwasGetan = true;
            while (etwasGetan && !ende && System.nanoTime() < bis) {
                etwasGetan = auftraege(bis) | aufbau(bis);
            }
            gestoert = false;
        } catch (IOException | AlreadyClosedException e) {
            gestoert(e);
        }
    }

    /// Said once; what waits is tried again after a while.
    private void gestoert(Exception grund) {
        if (!gestoert) {
            LOG.error("the index of the Akten could not be written", grund);
        }
        gestoert = true;
        ruhe = System.nanoTime() + AM_STUECK;
        haltung.loslassen();
    }

    /// What is at hand is still done.
    @EventListener(ContextClosedEvent.class)
    void beenden() {
        ende = true;
    }

    private boolean auftraege(long bis) throws IOException {
        var auftraege = ablage.naechste(BUENDEL);
        if (auftraege.isEmpty()) {
            return false;
        }
        var getan = eintragen(auftraege, bis);
        Bruchstelle.erreicht("akte.volltext-gesichert");
        ablage.erledigt(getan);
        ablage.liegengeblieben(auftraege.subList(getan.size(), auftraege.size()));
        return true;
    }

    /// Makes durable what was ordered, without taking it off the list.
    ///
    /// @param bis when to stop, as of [System#nanoTime]; the first is always done
    /// @return what was done
    List<Auftrag> eintragen(List<Auftrag> auftraege, long bis) throws IOException {
        ablage.begonnen(auftraege);
        var index = haltung.lebend();
        var neuer = haltung.neuer();
        int getan = 0;
        while (getan < auftraege.size() && (getan == 0 || System.nanoTime() < bis)) {
            var auftrag = auftraege.get(getan++);
            var stueck = bau.stueck(auftrag.stelle(), auftrag.versuche() < GEDULD);
            halten(index, auftrag.stelle(), stueck);
            if (neuer.isPresent()) {
                halten(neuer.get(), auftrag.stelle(), stueck);
            }
        }
        nichtUnterbrochen();
        index.sichern();
        if (neuer.isPresent()) {
            neuer.get().sichern();
        }
        return auftraege.subList(0, getan);
    }

    private static void halten(Aktenindex index, Stelle stelle, Optional<Indexstueck> stueck)
            throws IOException {
        if (stueck.isPresent()) {
            index.ersetzen(stueck.get());
        } else {
            index.entfernen(stelle.akte().wert(), stelle.blatt());
        }
    }

    /// A file whose reading was broken off by the end of the program looks like one that cannot be
    /// read.
    private static void nichtUnterbrochen() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the program ends");
        }
    }

    private boolean aufbau(long ende) throws IOException {
        var stand = ablage.stand();
        if (stand.isEmpty()) {
            return false;
        }
        if (stand.get().neu().isEmpty()) {
            return !Indexhaltung.aktuell(stand.get().ordner())
                    && ablage.aufbauBeginnen(haltung.name(), uhr.instant());
        }
        var neuer = haltung.neuer();
        var bis = ablage.stand().orElseThrow().bis();
        var naechste = ablage.nach(bis, BUENDEL);
        if (neuer.isEmpty()) {
            return false;
        }
        if (naechste.isEmpty()) {
            haltung.tauschen();
            return false;
        }
        int getan = bauen(neuer.get(), naechste, ende);
        Bruchstelle.erreicht("akte.volltext-gebaut");
        ablage.weiter(naechste.get(getan - 1), getan);
        return true;
    }

    private int bauen(Aktenindex neuer, List<Stelle> stellen, long bis) throws IOException {
        int getan = 0;
        while (getan < stellen.size() && (getan == 0 || System.nanoTime() < bis)) {
            var stueck = bau.stueck(stellen.get(getan++), true);
            if (stueck.isPresent()) {
                neuer.ersetzen(stueck.get());
            }
        }
        nichtUnterbrochen();
        neuer.sichern();
        return getan;
    }
}
