package dreiklang.identitaet;

import dreiklang.basis.Braucht;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the links between the accounts of the house's sign-in and the people here.
///
/// The house names a person by issuer and subject, which stay hers for ever; the sign-in name only
/// helps the first time, because names are given to somebody else one day.
@Service
public class Hausverknuepfungen {

    private final HausverknuepfungRepository verknuepfungen;
    private final PersonenRepository personen;
    private final Organisation organisation;
    private final TransactionTemplate transaktion;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Hausverknuepfungen(
            HausverknuepfungRepository verknuepfungen,
            PersonenRepository personen,
            Organisation organisation,
            TransactionTemplate transaktion,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.verknuepfungen = verknuepfungen;
        this.personen = personen;
        this.organisation = organisation;
        this.transaktion = transaktion;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Whom an account of the house means here.
    sealed interface Fund {

        /// The person who may come in.
        record Person(PersonenRepository.Zeile zeile) implements Fund {}

        /// Why nobody may come in.
        ///
        /// @param grund `oidc-unbekannt`, `oidc-gesperrt` or `oidc-vergeben`
        /// @param person whose sign-in name it was, if anybody's
        record Niemand(String grund, Optional<UUID> person) implements Fund {}
    }

    /// Everybody who is linked, by name.
    @Braucht(Recht.ADMINISTRIEREN)
    public List<Hausverknuepfung> alle() {
        return verknuepfungen.alle();
    }

    /// Takes the link of a person away and ends her sessions; the next account of the house with
    /// her sign-in name becomes hers.
    @Braucht(Recht.ADMINISTRIEREN)
    public void loesen(BeschaeftigteId person) {
        transaktion.executeWithoutResult(t -> {
            if (verknuepfungen.loesen(person.wert()) > 0) {
                personen.sitzungenBeenden(person.wert());
                vermerken("hausverknuepfung.geloest", person.wert());
            }
        });
        organisation.auffrischen();
    }

    /// The person linked to that issuer and subject; at the first sign-in the active person of that
    /// name who is not linked yet, and from then on she is.
    @Transactional
    Fund finden(String aussteller, String kennung, String name) {
        var verknuepft = verknuepfungen.person(aussteller, kennung);
        if (verknuepft.isPresent()) {
            return person(verknuepft.get());
        }
        var gemeint = personen.kennung(name);
        if (gemeint.isEmpty()) {
            return new Fund.Niemand("oidc-unbekannt", Optional.empty());
        }
        var fund = person(gemeint.get());
        if (fund instanceof Fund.Person p && !verknuepfen(aussteller, kennung, p.zeile().id())) {
            return new Fund.Niemand("oidc-vergeben", gemeint);
        }
        return fund;
    }

    private boolean verknuepfen(String aussteller, String kennung, UUID person) {
        var jetzt = uhr.instant().truncatedTo(ChronoUnit.MICROS);
        if (!verknuepfungen.anlegen(aussteller, kennung, person, jetzt)) {
            // Somebody was faster: either another account, or this one in a second window.
            return verknuepfungen.person(aussteller, kennung).filter(person::equals).isPresent();
        }
        vermerken("hausverknuepfung.angelegt", person);
        return true;
    }

    private Fund person(UUID id) {
        return personen.finden(id)
                .filter(PersonenRepository.Zeile::aktiv)
                .<Fund>map(Fund.Person::new)
                .orElseGet(() -> new Fund.Niemand("oidc-gesperrt", Optional.of(id)));
    }

    private void vermerken(String aktion, UUID person) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, "beschaeftigte:" + person, Map.of()));
    }
}
