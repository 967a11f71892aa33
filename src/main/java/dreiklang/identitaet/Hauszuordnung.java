package dreiklang.identitaet;

import dreiklang.identitaet.Hausverknuepfungen.Fund;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Lets the person in whom the sign-in of the house (OpenID Connect) has confirmed. Nobody is made
/// up: who is not in the organisation stays outside, and her rights come from here, never from the
/// token.
@Component
class Hauszuordnung implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final Hausverknuepfungen verknuepfungen;
    private final Organisation organisation;
    private final Anmeldeprotokoll protokoll;
    private final String merkmal;

    /// @param merkmal claim that holds the sign-in name
    Hauszuordnung(
            Hausverknuepfungen verknuepfungen,
            Organisation organisation,
            Anmeldeprotokoll protokoll,
            @Value("${dreiklang.anmeldung.oidc.merkmal}") String merkmal) {
        this.verknuepfungen = verknuepfungen;
        this.organisation = organisation;
        this.protokoll = protokoll;
        this.merkmal = merkmal;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest anfrage) {
        var ausweis = anfrage.getIdToken();
        var fund =
                verknuepfungen.finden(
                        String.valueOf(ausweis.getIssuer()),
                        Objects.requireNonNull(ausweis.getSubject()),
                        Objects.requireNonNullElse(ausweis.getClaimAsString(merkmal), ""));
        return switch (fund) {
            case Fund.Person(var zeile) -> {
                organisation.mindestens(zeile.id(), zeile.stand());
                protokoll.gelungen("beschaeftigte:" + zeile.id(), "oidc");
                yield new Hausperson(
                        Anmeldezeichen.amt(organisation.mitRechten(zeile), zeile.stand()), ausweis);
            }
            case Fund.Niemand(var grund, var person) -> {
                person.ifPresent(p -> protokoll.gescheitert("beschaeftigte:" + p));
                throw new OAuth2AuthenticationException(new OAuth2Error(grund));
            }
        };
    }
}
