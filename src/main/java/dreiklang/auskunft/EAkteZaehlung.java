package dreiklang.auskunft;

import dreiklang.akte.Aktenzahlen;
import dreiklang.akte.Aktenzahlen.Einheitszahl;
import dreiklang.auskunft.EAkteZeile.Zahl;
import dreiklang.basis.Kalender;
import dreiklang.basis.Protokolleintrag;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.identitaet.Organisationseinheit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts the use of the E-Akte: notes day by day who works on an Akte, and every night what the
/// units have.
@Component
class EAkteZaehlung {

    /// Whoever worked on an Akte so lately counts.
    static final int TAGE = 90;

    private static final int VERGESSEN = 365;

    private final EAkteRepository ablage;
    private final Aktenzahlen akten;
    private final Organisation organisation;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;
    private final Clock uhr;
    private final Map<BeschaeftigteId, Tag> taetige = new ConcurrentHashMap<>();

    EAkteZaehlung(
            EAkteRepository ablage,
            Aktenzahlen akten,
            Organisation organisation,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion,
            Clock uhr) {
        this.ablage = ablage;
        this.akten = akten;
        this.organisation = organisation;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
        this.uhr = uhr;
    }

    /// Remembers that somebody works on Akten. Written down later, so that nobody waits for anybody
    /// because of a figure; what a crash forgets is noted with her next step.
    @TransactionalEventListener
    void gearbeitet(Protokolleintrag eintrag) {
        if (eintrag.gegenstand().startsWith("akte:")
                && konten.aktuell() instanceof Handelnder.Amtsperson amt) {
            taetige.put(amt.person().id(), new Tag(amt.person().einheit(), heute()));
        }
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void niederschreiben() {
        for (var person : List.copyOf(taetige.keySet())) {
            var tag = taetige.remove(person);
            if (tag != null) {
                transaktion.executeWithoutResult(
                        t -> ablage.taetig(person, tag.einheit(), tag.tag()));
            }
        }
    }

    private record Tag(String einheit, LocalDate tag) {}

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
    void naechtlich() {
        niederschreiben();
        transaktion.executeWithoutResult(t -> {
            if (ablage.dran(heute())) {
                zaehlen();
            }
        });
    }

    /// Counts all units and publishes what has changed, in the caller's transaction.
    void zaehlen() {
        var tag = heute();
        var taetig = ablage.taetigSeit(tag.minusDays(TAGE));
        var vorher = ablage.zahlen();
        var jeEinheit =
                akten.jeEinheit().stream().collect(Collectors.toMap(Einheitszahl::einheit, z -> z));
        for (Organisationseinheit e : organisation.einheiten()) {
            var z = Optional.ofNullable(jeEinheit.get(e.kurz()));
            long anzahl = z.map(Einheitszahl::akten).orElse(0L);
            long dokumente = z.map(Einheitszahl::dokumente).orElse(0L);
            int wer = taetig.getOrDefault(e.kurz(), 0);
            int koepfe = organisation.personen(e.kurz()).size();
            var neu =
                    new Zahl(
                            tag,
                            z.map(Einheitszahl::erste),
                            anzahl,
                            dokumente,
                            wer,
                            koepfe,
                            EAkteStufe.gezaehlt(anzahl, wer, koepfe));
            ablage.zaehlen(e.kurz(), neu);
            melden(e.kurz(), Optional.ofNullable(vorher.get(e.kurz())), neu);
        }
        ablage.vergessenVor(tag.minusDays(VERGESSEN));
    }

    private void melden(String einheit, Optional<Zahl> vorher, Zahl neu) {
        boolean gleich =
                vorher.filter(v ->
                                v.stufe() == neu.stufe()
                                        && v.akten() == neu.akten()
                                        && v.dokumente() == neu.dokumente())
                        .isPresent();
        if (!gleich) {
            ereignisse.publishEvent(
                    new EAkteStandGezaehlt(
                            neu.tag(), einheit, neu.stufe(), neu.akten(), neu.dokumente()));
        }
    }

    private LocalDate heute() {
        return LocalDate.ofInstant(uhr.instant(), Kalender.ORTSZEIT);
    }
}
