package dreiklang.amt;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Organisation;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the mail in the morning that says how much waits for a person, and nothing about
/// whom. Nobody gets it who has not switched it on for herself.
@Service
public class Tagespost {

    private final Ich ich;
    private final Organisation organisation;
    private final TagespostRepository ablage;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Tagespost(
            Ich ich,
            Organisation organisation,
            TagespostRepository ablage,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ich = ich;
        this.organisation = organisation;
        this.ablage = ablage;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// How it stands with one's own mail.
    ///
    /// @param adresse where it goes; empty when the Kommune has entered none
    /// @param an whether one gets it
    public record Stand(Optional<String> adresse, boolean an) {}

    /// One's own.
    @Braucht(Recht.VORGANG_LESEN)
    public Stand eigene() {
        var person = ich.person().id();
        return new Stand(organisation.mail(person), ablage.bestellt(person));
    }

    /// Switches it on for oneself.
    ///
    /// @throws FachlicherFehler V-502 when there is no address
    @Braucht(Recht.VORGANG_LESEN)
    @Transactional
    public void bestellen() {
        var person = ich.person().id();
        if (organisation.mail(person).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-502");
        }
        ablage.bestellen(person, uhr.instant());
        vermerken("vorgang.tagespost-bestellt");
    }

    /// Switches it off for oneself.
    @Braucht(Recht.VORGANG_LESEN)
    @Transactional
    public void abbestellen() {
        ablage.abbestellen(ich.person().id());
        vermerken("vorgang.tagespost-abbestellt");
    }

    private void vermerken(String aktion) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        aktion, "beschaeftigte:" + ich.person().id().wert(), Map.of()));
    }
}
