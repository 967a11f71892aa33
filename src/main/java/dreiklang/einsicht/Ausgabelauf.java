package dreiklang.einsicht;

import dreiklang.basis.Bruchstelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Protokolleintrag;
import dreiklang.dokument.Hefte;
import dreiklang.einsicht.AusgabeRepository.Auftrag;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes whole Akten into PDFs, one after the other, as the person who ordered it and with the
/// rights she has now. Whatever ends the program, the next start begins the PDF anew; what was half
/// made is thrown away.
@Component
class Ausgabelauf {

    private static final Logger LOG = LoggerFactory.getLogger(Ausgabelauf.class);
    private static final int ANLAEUFE = 3;
    private static final long SEKUNDE = 1_000_000_000L;

    private final AusgabeRepository ablage;
    private final Ausgabeordner ordner;
    private final Aktenheft akten;
    private final Hefte hefte;
    private final Konten konten;
    private final Organisation organisation;
    private final EinsichtEinstellungen einstellungen;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;
    private volatile boolean ende;

    Ausgabelauf(
            AusgabeRepository ablage,
            Ausgabeordner ordner,
            Aktenheft akten,
            Hefte hefte,
            Konten konten,
            Organisation organisation,
            EinsichtEinstellungen einstellungen,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.ordner = ordner;
        this.akten = akten;
        this.hefte = hefte;
        this.konten = konten;
        this.organisation = organisation;
        this.einstellungen = einstellungen;
        this.transaktion = transaktion;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    @Scheduled(initialDelayString = "PT6S", fixedDelayString = "PT1S")
    void rundgang() {
        for (var naechste = ablage.nehmen(); naechste.isPresent(); naechste = ablage.nehmen()) {
            machen(naechste.get());
            if (ende) {
                return;
            }
        }
    }

    @EventListener(ContextClosedEvent.class)
    void beenden() {
        ende = true;
    }

    /// Removes what nobody needs any more.
    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
    void aufraeumen() {
        int alte = ablage.verfallen(uhr.instant());
        try {
            ordner.kehren(ablage.mitDatei());
        } catch (IOException e) {
            LOG.warn("finished PDFs of Akten could not be removed", e);
        }
        LOG.debug("{} PDFs of Akten removed", alte);
    }

    private void machen(Auftrag auftrag) {
        if (auftrag.anlauf() > ANLAEUFE || organisation.person(auftrag.person()).isEmpty()) {
            scheitern(auftrag, "K-428");
            return;
        }
        try {
            konten.imAuftrag(auftrag.person(), () -> alsPerson(auftrag));
        } catch (CancellationException e) {
            ablage.zurueck(auftrag);
        } catch (FachlicherFehler e) {
            scheitern(auftrag, e.code());
        } catch (RuntimeException e) {
            LOG.error("a PDF of an Akte could not be made, order {}", auftrag.id().wert(), e);
            scheitern(auftrag, "K-428");
        }
    }

    private boolean alsPerson(Auftrag auftrag) {
        try {
            var platz = ordner.werkstatt(auftrag);
            try {
                return binden(auftrag, platz.resolve("akte.pdf"));
            } finally {
                Ausgabeordner.leeren(platz);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean binden(Auftrag auftrag, Path datei) throws IOException {
        var name = organisation.person(auftrag.person()).orElseThrow().name();
        var heft = akten.von(auftrag.akte(), name, auftrag.sprache());
        melden(auftrag, heft.anzahl(), 0);
        long[] zuletzt = {System.nanoTime()};
        int seiten =
                hefte.binden(
                        heft,
                        datei,
                        getan -> {
                            if (ende || System.nanoTime() - zuletzt[0] > SEKUNDE) {
                                zuletzt[0] = System.nanoTime();
                                melden(auftrag, heft.anzahl(), getan);
                            }
                        });
        melden(auftrag, heft.anzahl(), heft.anzahl());
        long groesse = Files.size(datei);
        ordner.aufnehmen(auftrag.id(), datei);
        Bruchstelle.erreicht("einsicht.gesamt-pdf-geschrieben");
        transaktion.executeWithoutResult(t -> {
            if (ablage.fertig(
                    auftrag, seiten, groesse, uhr.instant().plus(einstellungen.aufbewahren()))) {
                protokoll("akte.gesamt-pdf-erstellt", auftrag, Map.of("seiten", "" + seiten));
            }
        });
        return true;
    }

    /// @throws CancellationException when the program ends, or somebody else has begun it anew
    private void melden(Auftrag auftrag, int gesamt, int getan) {
        if (ende || !ablage.fortschritt(auftrag, gesamt, getan)) {
            throw new CancellationException("given up");
        }
    }

    private void scheitern(Auftrag auftrag, String code) {
        transaktion.executeWithoutResult(t -> {
            if (ablage.gescheitert(auftrag, code)) {
                protokoll("akte.gesamt-pdf-gescheitert", auftrag, Map.of("code", code));
            }
        });
    }

    private void protokoll(String aktion, Auftrag auftrag, Map<String, String> dazu) {
        ereignisse.publishEvent(
                new Protokolleintrag(aktion, "akte:" + auftrag.akte().wert(), dazu));
    }
}
