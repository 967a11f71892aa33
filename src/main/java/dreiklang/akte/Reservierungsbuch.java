package dreiklang.akte;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Zufall;
import dreiklang.dokument.DokumentId;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Begins and ends Reservierungen in the caller's transaction, each with its audit entry.
@Component
class Reservierungsbuch {

    private final ReservierungRepository ablage;
    private final Reservierungswache wache;
    private final Schriftstueckzugang zugang;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Reservierungsbuch(
            ReservierungRepository ablage,
            Reservierungswache wache,
            Schriftstueckzugang zugang,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.wache = wache;
        this.zugang = zugang;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    VersionRepository.Blatt veraenderbar(Aktenzeichen akte, int blatt) {
        var stueck = zugang.sperren(akte, blatt);
        if (zugang.unterschrieben(stueck.inhalt())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-262");
        }
        wache.frei(stueck.schriftstueck());
        return stueck;
    }

    void anlegen(
            Aktenzeichen akte,
            int blatt,
            VersionRepository.Blatt stueck,
            String vermerk,
            Optional<String> marke,
            Duration dauer) {
        var wer = wer();
        ablage.anlegen(
                Zufall.kennung(uhr),
                stueck.schriftstueck(),
                new Reservierung(
                        wer.id(),
                        wer.name(),
                        vermerk,
                        uhr.instant(),
                        marke.isEmpty(),
                        marke,
                        marke.map(m -> uhr.instant().plus(dauer)),
                        Optional.empty()));
        protokoll("akte.reserviert", akte, Map.of("blatt", Integer.toString(blatt)));
    }

    void beenden(
            Aktenzeichen akte,
            int blatt,
            VersionRepository.Blatt stueck,
            Reservierung.Art art,
            String grund) {
        ablage.beenden(
                stueck.schriftstueck(),
                new Reservierung.Ende(art, uhr.instant(), wer().name(), grund));
        protokoll(
                "akte.reservierung-beendet",
                akte,
                Map.of("blatt", Integer.toString(blatt), "art", art.name(), "grund", grund));
    }

    void eigene(VersionRepository.Blatt stueck) {
        var unused =
                wache.geltende(stueck.schriftstueck())
                        .filter(wache::gehoertMir)
                        .orElseThrow(Reservierungsbuch::nichtReserviert);
    }

    Reservierung meine(DokumentId stueck, String marke) {
        return wache.geltende(stueck)
                .filter(wache::gehoertMir)
                .filter(r -> r.marke().filter(marke::equals).isPresent())
                .orElseThrow(Reservierungsbuch::nichtReserviert);
    }

    private Beschaeftigte wer() {
        if (konten.aktuell() instanceof Handelnder.Amtsperson amt) {
            return amt.person();
        }
        throw nichtReserviert();
    }

    static FachlicherFehler nichtReserviert() {
        return new FachlicherFehler(Fehlerart.KONFLIKT, "K-268");
    }

    private void protokoll(String aktion, Aktenzeichen akte, Map<String, String> dazu) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, "akte:" + akte.wert(), dazu));
    }
}
