package dreiklang.akte;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.dokument.DokumentId;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps others away from what somebody has reserved, and ends what a program does not hold any
/// more: visibly, never in silence.
@Component
class Reservierungswache {

    private static final int BUENDEL = 100;

    private final ReservierungRepository ablage;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Reservierungswache(
            ReservierungRepository ablage,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// The Reservierung that holds now, in the caller's transaction.
    Optional<Reservierung> geltende(DokumentId schriftstueck) {
        var offene = ablage.offene(schriftstueck);
        if (offene.flatMap(Reservierung::frist).filter(uhr.instant()::isAfter).isEmpty()) {
            return offene;
        }
        ablaufen(schriftstueck);
        return ablage.offene(schriftstueck);
    }

    /// Nobody else has reserved it.
    ///
    /// @throws FachlicherFehler K-266 somebody has
    void frei(DokumentId schriftstueck) {
        geltende(schriftstueck)
                .filter(r -> !gehoertMir(r))
                .ifPresent(r -> {
                    throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-266", r.person());
                });
    }

    /// Nothing in the Akte is reserved.
    ///
    /// @throws FachlicherFehler K-269 something is
    void allesFrei(Aktenzeichen akte) {
        ablage.erstesReservierte(akte)
                .ifPresent(blatt -> {
                    throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-269", blatt);
                });
    }

    boolean gehoertMir(Reservierung eine) {
        return konten.aktuell() instanceof Handelnder.Amtsperson amt
                && amt.person().id().equals(eine.von());
    }

    /// Ends those whose program was not heard any more.
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT30S")
    @Transactional
    void aufraeumen() {
        ablage.abgelaufene(uhr.instant(), BUENDEL).forEach(this::ablaufen);
    }

    /// What a person reserved herself stays hers; only the hold of her program ends.
    private void ablaufen(DokumentId schriftstueck) {
        ablage.offene(schriftstueck)
                .ifPresent(r -> {
                    if (r.vonHand()) {
                        ablage.halten(schriftstueck, null, null);
                    } else {
                        var art = Reservierung.Art.ABGELAUFEN;
                        ablage.beenden(
                                schriftstueck, new Reservierung.Ende(art, uhr.instant(), "", ""));
                    }
                    protokoll("akte.reservierung-abgelaufen", schriftstueck, r.von());
                });
    }

    private void protokoll(String aktion, DokumentId schriftstueck, BeschaeftigteId wer) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        aktion,
                        "dokument:" + schriftstueck.wert(),
                        Map.of("von", wer.wert().toString())));
    }
}
