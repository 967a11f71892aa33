package dreiklang.identitaet;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Makes what Spring Security keeps for a signed-in person.
final class Anmeldezeichen {

    private Anmeldezeichen() {}

    /// A member of staff: her rights by name, and `ROLE_AMT`.
    static Authentication amt(Beschaeftigte person, int stand) {
        var rechte = new ArrayList<GrantedAuthority>();
        rechte.add(new SimpleGrantedAuthority("ROLE_AMT"));
        person.rechte().forEach(r -> rechte.add(new SimpleGrantedAuthority(r.name())));
        var wer =
                new Anmeldung.Amt(
                        person.id().wert(),
                        person.anmeldename(),
                        person.name(),
                        stand,
                        System.nanoTime());
        return UsernamePasswordAuthenticationToken.authenticated(wer, null, rechte);
    }

    /// The holder of a citizen's account: no right of the Amt, ever.
    static Authentication konto(UUID id, String email, int stand) {
        var wer = new Anmeldung.Konto(id, email, stand, System.nanoTime());
        return UsernamePasswordAuthenticationToken.authenticated(
                wer, null, List.of(new SimpleGrantedAuthority("ROLE_KONTO")));
    }
}
