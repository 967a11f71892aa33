package dreiklang.identitaet;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/// A person who has come in by the sign-in of the house; inside she is the same as with a password.
final class Hausperson extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final Anmeldung.Amt anmeldung;

    Hausperson(Authentication zeichen, OidcIdToken token) {
        super(zeichen.getAuthorities(), token);
        this.anmeldung = (Anmeldung.Amt) Objects.requireNonNull(zeichen.getPrincipal());
    }

    Anmeldung.Amt anmeldung() {
        return anmeldung;
    }

    @Override
    public String getName() {
        return anmeldung.name();
    }

    @Override
    public boolean equals(@Nullable Object anderes) {
        return anderes instanceof Hausperson h && h.anmeldung.equals(anmeldung);
    }

    @Override
    public int hashCode() {
        return anmeldung.hashCode();
    }
}
