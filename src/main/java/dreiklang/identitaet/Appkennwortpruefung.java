package dreiklang.identitaet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Checks name and Appkennwort of a member of staff. The password of the account is never accepted
/// here.
@Component("appkennwort")
class Appkennwortpruefung implements AuthenticationProvider {

    private static final Duration GENAU = Duration.ofHours(1);

    private final PersonenRepository personen;
    private final AppkennwortRepository ablage;
    private final Drossel drossel;
    private final Anmeldeprotokoll protokoll;
    private final Organisation organisation;
    private final Clock uhr;

    /// A program sends several requests at once: those of one name are checked one after another,
    /// so that they do not brake each other.
    private final Object[] schloesser = Stream.generate(Object::new).limit(64).toArray();

    Appkennwortpruefung(
            PersonenRepository personen,
            AppkennwortRepository ablage,
            Drossel drossel,
            Anmeldeprotokoll protokoll,
            Organisation organisation,
            Clock uhr) {
        this.personen = personen;
        this.ablage = ablage;
        this.drossel = drossel;
        this.protokoll = protokoll;
        this.organisation = organisation;
        this.uhr = uhr;
    }

    @Override
    public Authentication authenticate(Authentication versuch) {
        String name = String.valueOf(versuch.getPrincipal()).strip().toLowerCase(Locale.ROOT);
        synchronized (schloesser[Math.floorMod(name.hashCode(), schloesser.length)]) {
            return pruefen(name, versuch);
        }
    }

    private Authentication pruefen(String name, Authentication versuch) {
        String schluessel = "app:" + name;
        String herkunft = Amtspruefung.herkunft(versuch);
        if (!drossel.erlaubt(schluessel, herkunft)) {
            throw new LockedException("throttled");
        }
        var person = personen.aktive(name);
        var treffer =
                ablage.finden(
                                Appkennwoerter.hash(String.valueOf(versuch.getCredentials())),
                                uhr.instant())
                        .filter(t -> person.filter(p -> p.id().equals(t.person())).isPresent());
        if (treffer.isEmpty() || person.isEmpty()) {
            drossel.gescheitert(schluessel, herkunft);
            person.ifPresent(p -> protokoll.gescheitert("beschaeftigte:" + p.id()));
            throw new BadCredentialsException("refused");
        }
        drossel.gelungen(schluessel, herkunft);
        merken(treffer.get());
        organisation.mindestens(person.get().id(), person.get().stand());
        return Anmeldezeichen.amt(organisation.mitRechten(person.get()), person.get().stand());
    }

    private void merken(AppkennwortRepository.Treffer treffer) {
        Instant jetzt = uhr.instant();
        Optional<Instant> zuletzt = treffer.benutzt();
        if (zuletzt.filter(z -> z.plus(GENAU).isAfter(jetzt)).isEmpty()) {
            ablage.benutzt(treffer.id(), jetzt);
            protokoll.gelungen("beschaeftigte:" + treffer.person(), "appkennwort");
        }
    }

    @Override
    public boolean supports(Class<?> art) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(art);
    }
}
