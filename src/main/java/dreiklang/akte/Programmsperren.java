package dreiklang.akte;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of check-out and check-in for programs of a person, such as a word processor: held
/// under a mark, renewed or ended.
@Service
public class Programmsperren {

    private final ReservierungRepository ablage;
    private final Reservierungsbuch buch;
    private final Reservierungswache wache;
    private final Schriftstueckzugang zugang;
    private final Versionen versionen;
    private final Clock uhr;

    Programmsperren(
            ReservierungRepository ablage,
            Reservierungsbuch buch,
            Reservierungswache wache,
            Schriftstueckzugang zugang,
            Versionen versionen,
            Clock uhr) {
        this.ablage = ablage;
        this.buch = buch;
        this.wache = wache;
        this.zugang = zugang;
        this.versionen = versionen;
        this.uhr = uhr;
    }

    /// Reserves a Schriftstück for a program, which has to renew it before the Frist ends.
    ///
    /// @param marke what the program names it by
    /// @throws FachlicherFehler as `reservieren`; K-266 also when another program of the same
    ///   person holds it
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public Reservierung sperren(
            Aktenzeichen akte, int blatt, String marke, String vermerk, Duration dauer) {
        var stueck = buch.veraenderbar(akte, blatt);
        var offene = wache.geltende(stueck.schriftstueck());
        if (offene.isEmpty()) {
            buch.anlegen(akte, blatt, stueck, vermerk, Optional.of(marke), dauer);
        } else if (offene.get().marke().isPresent()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-266", offene.get().person());
        } else {
            ablage.halten(stueck.schriftstueck(), marke, uhr.instant().plus(dauer));
        }
        return ablage.offene(stueck.schriftstueck()).orElseThrow();
    }

    /// Lets the program hold it longer.
    ///
    /// @throws FachlicherFehler K-268 it does not hold it
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public Reservierung erneuern(Aktenzeichen akte, int blatt, String marke, Duration dauer) {
        var stueck = zugang.gefuehrt(akte, blatt).schriftstueck();
        buch.meine(stueck, marke);
        ablage.halten(stueck, marke, uhr.instant().plus(dauer));
        return ablage.offene(stueck).orElseThrow();
    }

    /// The program lets go. What the person has reserved herself stays reserved.
    ///
    /// @throws FachlicherFehler K-268 it does not hold it
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void freigeben(Aktenzeichen akte, int blatt, String marke) {
        var stueck = zugang.gefuehrt(akte, blatt);
        var eine = buch.meine(stueck.schriftstueck(), marke);
        if (eine.vonHand()) {
            ablage.halten(stueck.schriftstueck(), null, null);
        } else {
            boolean neu = versionen.neuSeit(stueck.schriftstueck(), eine.seit());
            var art = neu ? Reservierung.Art.NEUE_VERSION : Reservierung.Art.UNVERAENDERT;
            buch.beenden(akte, blatt, stueck, art, "");
        }
    }
}
