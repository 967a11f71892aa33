package dreiklang.vorgang;

import dreiklang.basis.Kalender;
import dreiklang.basis.Land;
import dreiklang.seite.Kommunenangaben;
import dreiklang.vorgang.Eskalation.Anlass;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks after Fristen: reports to the Leitung what nobody did in time, and notes when a
/// Genehmigung counts as granted. Each report is one transaction and happens once, on however many
/// nodes it runs.
@Component
class Fristwache {

    private static final int AUF_EINMAL = 200;

    private final FristRepository fristen;
    private final EskalationRepository eskalationen;
    private final VorgangRepository vorgaenge;
    private final Vorgangsakte akte;
    private final Kommunenangaben kommune;
    private final Eskalationseinstellungen einstellungen;
    private final TransactionTemplate transaktion;

    Fristwache(
            FristRepository fristen,
            EskalationRepository eskalationen,
            VorgangRepository vorgaenge,
            Vorgangsakte akte,
            Kommunenangaben kommune,
            Eskalationseinstellungen einstellungen,
            TransactionTemplate transaktion) {
        this.fristen = fristen;
        this.eskalationen = eskalationen;
        this.vorgaenge = vorgaenge;
        this.akte = akte;
        this.kommune = kommune;
        this.einstellungen = einstellungen;
        this.transaktion = transaktion;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1M")
    void pruefen() {
        var kalender = Kalender.fuer(Land.von(kommune.aktuell().land()));
        var heute = LocalDate.ofInstant(akte.jetzt(), Kalender.ORTSZEIT);
        fristen.verstrichen(heute, AUF_EINMAL)
                .forEach(f -> einzeln(() -> eintreten(f.vorgang(), heute)));
        fristen.ungemeldet(heute.plusDays(einstellungen.vorGesetzesfristTage()), AUF_EINMAL)
                .forEach(f ->
                        vorgaenge
                                .finden(f.vorgang())
                                .ifPresent(v ->
                                        melden(v, Anlass.GESETZ, ":" + f.ende().orElseThrow())));
        var spaetestens = zurueck(kalender, heute, einstellungen.nachFristArbeitstage() + 1);
        eskalationen
                .ueberfaellig(spaetestens, AUF_EINMAL)
                .forEach(v -> melden(v, Anlass.FRIST, ":" + v.frist().orElseThrow()));
        eskalationen
                .herrenlos(
                        beginn(zurueck(kalender, heute, einstellungen.niemandArbeitstage())),
                        AUF_EINMAL)
                .forEach(v -> melden(v, Anlass.NIEMAND, ""));
    }

    private void melden(Vorgang v, Anlass anlass, String tag) {
        einzeln(() -> {
            if (eskalationen.melden(v.id(), anlass.name() + tag, akte.jetzt())) {
                akte.vermerken(
                        v,
                        new Schritt(
                                akte.jetzt(),
                                "eskaliert." + anlass.name().toLowerCase(java.util.Locale.ROOT),
                                Optional.empty(),
                                ""));
            }
        });
    }

    /// The Genehmigung counts as granted (§ 42a (1) VwVfG). The Amt confirms it in writing when it
    /// is asked to (§ 42a (3)); the program decides nothing by itself.
    ///
    /// What was read in the list may be over by now: the person was asked for something, or the
    /// Frist was extended. So it is read again, and nobody changes it meanwhile.
    void eintreten(VorgangId id, LocalDate heute) {
        fristen.sperren(id)
                .filter(f -> f.fiktion() && f.eingetreten().isEmpty())
                .filter(f -> f.ende().filter(heute::isAfter).isPresent())
                .ifPresent(this::eintreten);
    }

    private void eintreten(Entscheidungsfrist f) {
        var v = vorgaenge.finden(f.vorgang()).orElseThrow();
        var jetzt = akte.jetzt();
        if (!v.offen() || !eskalationen.melden(v.id(), Anlass.FIKTION.name(), jetzt)) {
            return;
        }
        fristen.aendern(
                new Entscheidungsfrist(
                        f.vorgang(),
                        f.beginn(),
                        f.dauer(),
                        f.fiktion(),
                        f.grundlage(),
                        f.verlaengert(),
                        f.grund(),
                        f.ende(),
                        Optional.of(jetzt)));
        akte.vermerken(v, new Schritt(jetzt, "eskaliert.fiktion", Optional.empty(), f.grundlage()));
    }

    private void einzeln(Runnable arbeit) {
        transaktion.executeWithoutResult(_ -> arbeit.run());
    }

    /// The day that many working days before.
    static LocalDate zurueck(Kalender kalender, LocalDate tag, int arbeitstage) {
        var ziel = tag;
        for (int i = 0; i < arbeitstage; ) {
            ziel = ziel.minusDays(1);
            if (kalender.istArbeitstag(ziel)) {
                i++;
            }
        }
        return ziel;
    }

    private static Instant beginn(LocalDate tag) {
        return tag.atStartOfDay(Kalender.ORTSZEIT).toInstant();
    }
}
