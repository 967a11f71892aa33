package dreiklang.identitaet.web;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/// Somebody who has not signed in.
final class Anonym {

    private Anonym() {}

    static AnonymousAuthenticationToken zeichen() {
        return new AnonymousAuthenticationToken(
                "ohne-anmeldung",
                "ohne-anmeldung",
                AuthorityUtils.createAuthorityList("ROLE_ANONYM"));
    }
}
