package dreiklang.identitaet;

import dreiklang.basis.Pruefsumme;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Links the committed rows of the audit trail into a chain, in batches, shortly after their
/// commit.
///
/// A single worker, outside of everybody's transaction: linking inside would make all submissions
/// wait for one another.
@Component
class Protokollkette implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Protokollkette.class);
    private static final int STAPEL = 2000;
    private static final long SAMMELN_MS = 50;

    /// Rows of slow transactions appear behind faster ones; so far back the worker looks for them.
    /// A restart looks at all.
    private static final long RUECKBLICK = 100_000;

    private final ProtokollRepository zeilen;
    private final Protokollanker anker;
    private final TransactionTemplate transaktion;
    private final AtomicBoolean geweckt = new AtomicBoolean();
    private final ScheduledExecutorService arbeiter =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("protokollkette").daemon().factory());
    private long ab = -1;

    Protokollkette(
            ProtokollRepository zeilen, Protokollanker anker, TransactionTemplate transaktion) {
        this.zeilen = zeilen;
        this.anker = anker;
        this.transaktion = transaktion;
    }

    /// Says that there is something to link.
    void wecken() {
        if (!arbeiter.isShutdown() && geweckt.compareAndSet(false, true)) {
            arbeiter.schedule(this::arbeiten, SAMMELN_MS, TimeUnit.MILLISECONDS);
        }
    }

    /// Catches up with what a crash or another node has left.
    @Scheduled(initialDelay = 5_000, fixedDelay = 30_000)
    void nachsehen() {
        wecken();
    }

    private void arbeiten() {
        geweckt.set(false);
        try {
            verketten();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the audit chain is extended later: {}", e.getClass().getSimpleName());
        }
    }

    /// Links everything that is committed; returns how many rows that were.
    synchronized int verketten() {
        int gesamt = 0;
        int anzahl;
        do {
            Integer stapel = transaktion.execute(t -> stapel());
            anzahl = stapel == null ? 0 : stapel;
            gesamt += anzahl;
        } while (anzahl == STAPEL);
        if (gesamt > 0) {
            zeilen.ende().ifPresent(anker::merken);
        }
        return gesamt;
    }

    private int stapel() {
        zeilen.sperren();
        var offen = zeilen.unverkettet(ab, STAPEL);
        if (offen.isEmpty()) {
            return 0;
        }
        var ende = zeilen.ende();
        long position = ende.map(ProtokollRepository.Glied::position).orElse(0L);
        byte[] hash = ende.map(ProtokollRepository.Glied::hash).orElse(new byte[32]);
        Instant jetzt = zeilen.jetzt().truncatedTo(ChronoUnit.MICROS);
        List<ProtokollRepository.Glied> glieder = new ArrayList<>();
        for (var zeile : offen) {
            hash = hash(hash, jetzt, zeile);
            glieder.add(new ProtokollRepository.Glied(++position, zeile.id(), jetzt, hash));
        }
        zeilen.anhaengen(glieder);
        ab = Math.max(ab, offen.getLast().id() - RUECKBLICK);
        return glieder.size();
    }

    /// The hash of a link: previous hash, moment of linking, the row.
    static byte[] hash(byte[] vorher, Instant zeit, ProtokollRepository.Zeile zeile) {
        MessageDigest rechner = Pruefsumme.rechner();
        rechner.update(vorher);
        rechner.update(
                (ProtokollRepository.mikrosekunden(zeit) + ";")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zeile.speise(rechner);
        return rechner.digest();
    }

    /// Links the last rows before the program ends.
    @Override
    public void destroy() throws InterruptedException {
        arbeiter.execute(this::arbeiten);
        arbeiter.shutdown();
        if (!arbeiter.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("the audit chain is completed at the next start");
        }
        anker.sichern();
    }
}
