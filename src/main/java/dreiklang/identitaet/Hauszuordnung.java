package dreiklang.identitaet;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Finds the person whom the sign-in of the house (OpenID Connect) has confirmed. Nobody is made
/// up: who is not in the organisation stays outside, and her rights come from here, never from the
/// token.
@Component
class Hauszuordnung implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final PersonenRepository personen;
    private final Organisation organisation;
    private final Anmeldeprotokoll protokoll;
    private final String merkmal;

    /// @param merkmal claim that holds the sign-in name
    Hauszuordnung(
            PersonenRepository personen,
            Organisation organisation,
            Anmeldeprotokoll protokoll,
            @Value("${dreiklang.anmeldung.oidc.merkmal}") String merkmal) {
        this.personen = personen;
        this.organisation = organisation;
        this.protokoll = protokoll;
        this.merkmal = merkmal;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest anfrage) {
        String name = anfrage.getIdToken().getClaimAsString(merkmal);
        var person =
                name == null
                        ? java.util.Optional.<PersonenRepository.Zeile>empty()
                        : personen.aktive(name);
        var zeile =
                person.orElseThrow(
                        () -> new OAuth2AuthenticationException(new OAuth2Error("unknown_person")));
        organisation.mindestens(zeile.id(), zeile.stand());
        protokoll.gelungen("beschaeftigte:" + zeile.id(), "oidc");
        return new Hausperson(
                Anmeldezeichen.amt(zeile.beschaeftigte(), zeile.stand()), anfrage.getIdToken());
    }
}
