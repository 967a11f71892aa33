package dreiklang.akte;

import dreiklang.akte.VolltextRepository.Stand;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Zufall;
import dreiklang.volltext.Aktenindex;
import dreiklang.volltext.Indexort;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Holds the index that is searched and the one that is being built beside it, each in a folder of
/// its own. Which is which, the database says; a folder it does not name is removed. An index that
/// is gone or broken is begun anew, and everything is ordered again.
@Component
class Indexhaltung {

    private static final Logger LOG = LoggerFactory.getLogger(Indexhaltung.class);

    private final VolltextRepository ablage;
    private final TransactionTemplate transaktion;
    private final Clock uhr;
    private final Indexort ort;
    private @Nullable Aktenindex lebend;
    private @Nullable Aktenindex neuer;

    Indexhaltung(
            VolltextRepository ablage, TransactionTemplate transaktion, Clock uhr, Indexort ort) {
        this.ablage = ablage;
        this.transaktion = transaktion;
        this.uhr = uhr;
        this.ort = ort;
    }

    /// The index that is searched; opened when somebody first needs it, because commands that run
    /// beside the program must not.
    synchronized Aktenindex lebend() throws IOException {
        var offen = lebend;
        if (offen == null) {
            offen = ort.oeffnen(ordner());
            lebend = offen;
        }
        return offen;
    }

    /// Something that is asked of the index.
    interface Frage<T> {
        T an(Aktenindex index) throws IOException;
    }

    /// Asks the index that is searched.
    ///
    /// @throws FachlicherFehler K-454 when it does not answer
    <T> T fragen(Frage<T> frage) {
        try {
            try {
                return frage.an(lebend());
            } catch (AlreadyClosedException e) {
                // A new index has taken its place in this very moment.
                return frage.an(lebend());
            }
        } catch (IOException e) {
            LOG.warn("the full text does not answer: {}", e.getMessage());
            throw new FachlicherFehler(Fehlerart.VORUEBERGEHEND, "K-454");
        }
    }

    /// The index that is being built, if one is.
    synchronized Optional<Aktenindex> neuer() throws IOException {
        if (neuer == null) {
            var stand = ablage.stand();
            if (stand.isPresent() && !stand.get().neu().isEmpty()) {
                neuer = begonnener(stand.get());
            }
        }
        return Optional.ofNullable(neuer);
    }

    /// Goes on with what was built before; when it is gone, nothing of it counts.
    private Aktenindex begonnener(Stand stand) throws IOException {
        if (stand.getan() > 0 && !ort.brauchbar(stand.neu())) {
            LOG.warn("the index that was being built is gone, it is begun again");
            transaktion.executeWithoutResult(t -> {
                ablage.ordner(stand.ordner());
                ablage.aufbauBeginnen(name(), uhr.instant());
            });
            return ort.oeffnen(ablage.stand().orElseThrow().neu());
        }
        return ort.oeffnen(stand.neu());
    }

    private String ordner() throws IOException {
        var stand = ablage.stand();
        if (stand.isEmpty()) {
            var name = name();
            ablage.ordner(name);
            return name;
        }
        aufraeumen(stand.get());
        if (ort.brauchbar(stand.get().ordner())) {
            return stand.get().ordner();
        }
        LOG.warn("there is no index of the Akten that can be read, it is made anew");
        var name = name();
        transaktion.executeWithoutResult(t -> {
            ablage.ordner(name);
            ablage.allesVormerken();
        });
        return name;
    }

    /// A name no index has had, which says how it is made.
    String name() {
        return Aktenindex.FORM + "-" + Zufall.kennung(uhr);
    }

    /// Whether an index in that folder is made as today.
    static boolean aktuell(String ordner) {
        return ordner.startsWith(Aktenindex.FORM + "-");
    }

    /// Makes the new index the one that is searched. Searches that are under way end in the old
    /// one.
    synchronized void tauschen() throws IOException {
        ablage.tauschen(uhr.instant());
        var alter = lebend;
        lebend = neuer;
        neuer = null;
        if (alter != null) {
            alter.close();
        }
        var stand = ablage.stand();
        if (stand.isPresent()) {
            aufraeumen(stand.get());
        }
    }

    private void aufraeumen(Stand stand) throws IOException {
        ort.nur(Arrays.asList(stand.ordner(), stand.neu()));
    }

    /// What searches.
    String maschine() {
        return ort.maschine();
    }

    /// Leaves both; the next who needs them opens them again. What was not made durable is in the
    /// queue still.
    @PreDestroy
    synchronized void loslassen() {
        schliessen(lebend);
        schliessen(neuer);
        lebend = null;
        neuer = null;
    }

    private static void schliessen(@Nullable Aktenindex index) {
        if (index != null) {
            try {
                index.close();
            } catch (IOException e) {
                LOG.warn("the index of the Akten could not be closed", e);
            }
        }
    }
}
