package dreiklang.blattwerk;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Protokolleintrag;
import dreiklang.blattwerk.LangzeitRepository.Auftrag;
import dreiklang.blattwerk.Langzeitlage.Stand;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokument;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Works off the queue on a thread of its own: looks at a Dokument, makes a PDF/A of it where that
/// is possible, and keeps only what veraPDF finds in order.
@Component
class Langzeitgang {

    private static final Logger LOG = LoggerFactory.getLogger(Langzeitgang.class);
    private static final Duration FRIST = Duration.ofMinutes(10);
    private static final int VERSUCHE = 3;
    private static final String UNFERTIG = "K-425";

    private final LangzeitRepository ablage;
    private final Langzeitpruefung pruefung;
    private final Langzeitsatz satz;
    private final Dokumente dokumente;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;
    private final Clock uhr;
    private final AtomicBoolean unterwegs = new AtomicBoolean();

    Langzeitgang(
            LangzeitRepository ablage,
            Langzeitpruefung pruefung,
            Langzeitsatz satz,
            Dokumente dokumente,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion,
            Clock uhr) {
        this.ablage = ablage;
        this.pruefung = pruefung;
        this.satz = satz;
        this.dokumente = dokumente;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
        this.uhr = uhr;
    }

    @Scheduled(initialDelayString = "PT9S", fixedDelayString = "PT3S")
    void weiter() {
        if (unterwegs.compareAndSet(false, true)) {
            Thread.ofPlatform().name("langzeit").daemon().start(this::alles);
        }
    }

    private void alles() {
        try {
            for (var auftrag = ablage.naechster(uhr.instant(), FRIST);
                    auftrag.isPresent();
                    auftrag = ablage.naechster(uhr.instant(), FRIST)) {
                eines(auftrag.get());
            }
        } catch (RuntimeException e) {
            LOG.error("the queue for PDF/A pauses here", e);
        } finally {
            unterwegs.set(false);
        }
    }

    private void eines(Auftrag auftrag) {
        var dokument = dokumente.finden(auftrag.dokument());
        if (dokument.isEmpty() || auftrag.versuche() > VERSUCHE) {
            eintragen(auftrag.dokument(), gescheitert(UNFERTIG));
            return;
        }
        try {
            ansehen(dokument.get());
        } catch (FachlicherFehler e) {
            eintragen(auftrag.dokument(), gescheitert(e.code()));
        } catch (IOException e) {
            LOG.warn("not readable as PDF/A: {}", auftrag.dokument().wert(), e);
            eintragen(auftrag.dokument(), gescheitert(UNFERTIG));
        }
    }

    private void ansehen(Dokument dokument) throws IOException {
        var befund = new Langzeitbefund("", List.of());
        if (dokument.ablage().medientyp().equals(Seitenleser.PDF)) {
            befund = pruefung.pruefen(bytes(dokument.ablage()));
            if (befund.konform()) {
                eintragen(dokument.id(), lage(befund, Optional.empty(), ""));
                return;
            }
        }
        umwandeln(dokument, befund);
    }

    private void umwandeln(Dokument dokument, Langzeitbefund befund) throws IOException {
        byte[] pdf;
        try {
            pdf = satz.setzen(dokument.ablage());
        } catch (FachlicherFehler e) {
            eintragen(dokument.id(), lage(befund, Optional.empty(), e.code()));
            return;
        }
        if (!pruefung.pruefen(pdf).konform()) {
            eintragen(dokument.id(), lage(befund, Optional.empty(), UNFERTIG));
            return;
        }
        var name = dokument.ablage().name().replaceFirst("\\.[^.]*$", "") + "-PDF-A.pdf";
        var inhalt = dokumente.ablegen(pdf, name);
        transaktion.executeWithoutResult(t -> {
            if (ablage.offen(dokument.id())) {
                var neu = dokumente.eintragen(inhalt, "langzeit:" + dokument.id().wert());
                ereignisse.publishEvent(
                        new Protokolleintrag(
                                "langzeit.umgewandelt",
                                "dokument:" + dokument.id().wert(),
                                Map.of("pruefsumme", inhalt.pruefsumme().hex())));
                eintragen(dokument.id(), lage(befund, Optional.of(neu.id()), ""));
            }
        });
    }

    private void eintragen(DokumentId dokument, Langzeitlage lage) {
        ablage.fertig(dokument, lage, uhr.instant());
    }

    private static Langzeitlage lage(
            Langzeitbefund befund, Optional<DokumentId> ergebnis, String grund) {
        boolean konform = !befund.norm().isEmpty() && befund.konform();
        return new Langzeitlage(
                Stand.FERTIG,
                befund.norm(),
                konform,
                befund.regeln(),
                ergebnis,
                grund,
                Optional.empty());
    }

    private static Langzeitlage gescheitert(String grund) {
        return new Langzeitlage(
                Stand.GESCHEITERT, "", false, List.of(), Optional.empty(), grund, Optional.empty());
    }

    private byte[] bytes(Ablage inhalt) throws IOException {
        try (var strom = dokumente.oeffnen(inhalt.pruefsumme())) {
            return strom.readAllBytes();
        }
    }
}
