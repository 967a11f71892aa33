package dreiklang.amt;

import dreiklang.amt.Sammelauftrag.Vermerk;
import dreiklang.amt.Sammelauftrag.Zeile;
import dreiklang.amt.Sammelauftrag.Zeilenstand;
import dreiklang.amt.SammelauftragRepository.Laufend;
import dreiklang.basis.Bruchstelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Protokolleintrag;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.vorgang.Serienbriefe;
import dreiklang.vorgang.Vorgaenge;
import dreiklang.vorgang.VorgangId;
import dreiklang.vorgang.Wiedervorlagen;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what was ordered for many Vorgaenge, one row after the other and of every order in turn.
///
/// A row and its mark are one transaction: whatever ends the program, a row is done and marked or
/// neither, and the next start goes on with what is open. Several nodes never get the same row.
@Component
class Sammellauf {

    private static final Logger LOG = LoggerFactory.getLogger(Sammellauf.class);
    private static final String GEAENDERT = "V-201";

    private final SammelauftragRepository auftraege;
    private final Vorgaenge vorgaenge;
    private final Wiedervorlagen wiedervorlagen;
    private final Serienbriefe serienbriefe;
    private final Konten konten;
    private final Organisation organisation;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;
    private volatile boolean ende;

    Sammellauf(
            SammelauftragRepository auftraege,
            Vorgaenge vorgaenge,
            Wiedervorlagen wiedervorlagen,
            Serienbriefe serienbriefe,
            Konten konten,
            Organisation organisation,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.auftraege = auftraege;
        this.vorgaenge = vorgaenge;
        this.wiedervorlagen = wiedervorlagen;
        this.serienbriefe = serienbriefe;
        this.konten = konten;
        this.organisation = organisation;
        this.transaktion = transaktion;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Goes on until nothing is open. A short order does not wait for a long one.
    @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT1S")
    void weiter() {
        boolean etwasGetan = true;
        while (etwasGetan && !ende) {
            etwasGetan = false;
            for (var auftrag : auftraege.laufende()) {
                etwasGetan |= !ende && eine(auftrag);
            }
        }
    }

    /// The row at hand is still done, the others wait for the next start.
    @EventListener(ContextClosedEvent.class)
    void beenden() {
        ende = true;
    }

    /// Does one row.
    ///
    /// @return false when none was free
    boolean eine(Laufend auftrag) {
        if (organisation.person(auftrag.person()).isEmpty()) {
            return ohnePerson(auftrag);
        }
        return konten.imAuftrag(auftrag.person(), () -> alsPerson(auftrag));
    }

    private boolean alsPerson(Laufend auftrag) {
        List<Zeile> genommen = new ArrayList<>();
        try {
            transaktion.executeWithoutResult(status ->
                    auftraege
                            .nehmen(auftrag.id())
                            .ifPresent(z -> {
                                genommen.add(z);
                                tun(auftrag, z);
                            }));
        } catch (FachlicherFehler e) {
            var stand =
                    e.code().equals(GEAENDERT) ? Zeilenstand.UEBERSPRUNGEN : Zeilenstand.ABGELEHNT;
            nichtGetan(auftrag, genommen, Vermerk.nicht(stand, e.code(), e.werte().toArray()));
        } catch (RuntimeException e) {
            if (genommen.isEmpty()) {
                throw e;
            }
            LOG.error("order {} row {}", auftrag.id(), genommen.getFirst().nummer(), e);
            nichtGetan(auftrag, genommen, Vermerk.nicht(Zeilenstand.ABGELEHNT, "V-306"));
        }
        if (genommen.isEmpty()) {
            auftraege.beenden(auftrag.id(), uhr.instant());
        }
        return !genommen.isEmpty();
    }

    private void tun(Laufend auftrag, Zeile zeile) {
        vorgaenge.unveraendert(zeile.vorgang(), zeile.version());
        switch (auftrag.handlung()) {
            case Sammelhandlung.Wiedervorlegen w -> wiedervorlegen(zeile.vorgang(), w);
            case Sammelhandlung.Zuweisen z -> vorgaenge.zuweisen(zeile.vorgang(), z.wem());
            case Sammelhandlung.Schreiben s ->
                    serienbriefe.schreiben(zeile.vorgang(), s.vorlage(), s.text(), s.weg());
            case Sammelhandlung.Entscheiden e ->
                    vorgaenge.entscheiden(zeile.vorgang(), e.ergebnis(), e.begruendung(), e.weg());
        }
        Bruchstelle.erreicht("amt.sammelzeile-getan");
        auftraege.erledigen(auftrag.id(), zeile.nummer(), Vermerk.GETAN, uhr.instant());
        vermerken(auftrag.id(), zeile, Optional.empty());
        Bruchstelle.erreicht("amt.sammelzeile-vermerkt");
    }

    private void wiedervorlegen(VorgangId id, Sammelhandlung.Wiedervorlegen w) {
        wiedervorlagen.anlegen(
                id,
                new Wiedervorlagen.Plan(
                        w.tag(), Optional.empty(), "", w.anlass(), Optional.empty()));
    }

    /// What was begun is undone by now; the mark gets a transaction of its own.
    private void nichtGetan(Laufend auftrag, List<Zeile> genommen, Vermerk vermerk) {
        transaktion.executeWithoutResult(status -> {
            for (var zeile : genommen) {
                auftraege.erledigen(auftrag.id(), zeile.nummer(), vermerk, uhr.instant());
                vermerken(auftrag.id(), zeile, Optional.of(vermerk.code()));
            }
        });
    }

    /// Nobody decides in the name of somebody who does not work here any more.
    private boolean ohnePerson(Laufend auftrag) {
        var genommen =
                transaktion.execute(status -> {
                    var zeile = auftraege.nehmen(auftrag.id());
                    zeile.ifPresent(z -> {
                        auftraege.erledigen(
                                auftrag.id(),
                                z.nummer(),
                                Vermerk.nicht(Zeilenstand.ABGELEHNT, "V-307"),
                                uhr.instant());
                        vermerken(auftrag.id(), z, Optional.of("V-307"));
                    });
                    return zeile.isPresent();
                });
        if (!Boolean.TRUE.equals(genommen)) {
            auftraege.beenden(auftrag.id(), uhr.instant());
            return false;
        }
        return true;
    }

    private void vermerken(UUID auftrag, Zeile zeile, Optional<String> code) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        code.isEmpty()
                                ? "vorgang.sammelzeile-getan"
                                : "vorgang.sammelzeile-nicht-getan",
                        zeile.vorgang().bezug(),
                        Map.of("auftrag", auftrag.toString(), "code", code.orElse(""))));
    }
}
