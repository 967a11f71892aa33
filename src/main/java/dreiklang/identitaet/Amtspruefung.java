package dreiklang.identitaet;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Checks name and password of a member of staff. Unknown names take as long and sound the same as
/// wrong passwords.
@Component("amt")
class Amtspruefung implements AuthenticationProvider {

    private final PersonenRepository personen;
    private final Kennwoerter kennwoerter;
    private final Drossel drossel;
    private final Anmeldeprotokoll protokoll;
    private final Organisation organisation;

    Amtspruefung(
            PersonenRepository personen,
            Kennwoerter kennwoerter,
            Drossel drossel,
            Anmeldeprotokoll protokoll,
            Organisation organisation) {
        this.personen = personen;
        this.kennwoerter = kennwoerter;
        this.drossel = drossel;
        this.protokoll = protokoll;
        this.organisation = organisation;
    }

    @Override
    public Authentication authenticate(Authentication versuch) {
        String name = String.valueOf(versuch.getPrincipal()).strip().toLowerCase(Locale.ROOT);
        String herkunft = herkunft(versuch);
        String schluessel = "amt:" + name;
        if (!drossel.erlaubt(schluessel, herkunft)) {
            throw new LockedException("throttled");
        }
        var person = personen.aktive(name);
        String kennwort = String.valueOf(versuch.getCredentials());
        String hash = person.map(PersonenRepository.Zeile::kennwort).orElse("");
        if (!kennwoerter.stimmt(kennwort, hash)) {
            drossel.gescheitert(schluessel, herkunft);
            person.ifPresent(p -> protokoll.gescheitert("beschaeftigte:" + p.id()));
            throw new BadCredentialsException("refused");
        }
        drossel.gelungen(schluessel, herkunft);
        return angemeldet(person);
    }

    private Authentication angemeldet(Optional<PersonenRepository.Zeile> person) {
        var zeile = person.orElseThrow(() -> new BadCredentialsException("refused"));
        protokoll.gelungen("beschaeftigte:" + zeile.id(), "kennwort");
        organisation.mindestens(zeile.id(), zeile.stand());
        return Anmeldezeichen.amt(organisation.mitRechten(zeile), zeile.stand());
    }

    static String herkunft(Authentication versuch) {
        return versuch.getDetails() instanceof WebAuthenticationDetails d
                ? String.valueOf(d.getRemoteAddress())
                : "unbekannt";
    }

    @Override
    public boolean supports(Class<?> art) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(art);
    }
}
