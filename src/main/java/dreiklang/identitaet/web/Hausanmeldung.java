package dreiklang.identitaet.web;

import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// The way in through the sign-in of the house (OpenID Connect, authorization code with PKCE),
/// where it is configured.
///
/// The issuer is asked for its addresses at the first use, not at the start: the town opens even
/// when the issuer is away.
@Component
class Hausanmeldung {

    static final String HAUS = "haus";
    static final String WEG = "/amt/anmelden/oidc";
    private static final String RUECKKEHR = "/amt/anmelden/rueckkehr";

    private final OidcEinstellungen einstellungen;
    private final OAuth2UserService<OidcUserRequest, OidcUser> zuordnung;
    private final Merkzettel merkzettel;
    private final String adresse;

    Hausanmeldung(
            OidcEinstellungen einstellungen,
            OAuth2UserService<OidcUserRequest, OidcUser> zuordnung,
            Merkzettel merkzettel,
            @Value("${dreiklang.adresse:}") String adresse) {
        this.einstellungen = einstellungen;
        this.zuordnung = zuordnung;
        this.merkzettel = merkzettel;
        this.adresse = adresse;
    }

    /// Whether the house has such a sign-in.
    boolean eingerichtet() {
        return einstellungen.eingerichtet();
    }

    /// Adds the way to the filter chain of the Amt.
    void anwenden(HttpSecurity http) {
        if (!eingerichtet()) {
            return;
        }
        var verzeichnis = new SupplierClientRegistrationRepository(verzeichnis());
        http.addFilterBefore(
                new Hauseingang(verzeichnis), OAuth2AuthorizationRequestRedirectFilter.class);
        http.oauth2Login(o ->
                o.clientRegistrationRepository(verzeichnis)
                        .authorizedClientRepository(
                                new HttpSessionOAuth2AuthorizedClientRepository())
                        .loginPage("/amt/anmelden")
                        .authorizationEndpoint(a -> a.baseUri(WEG))
                        .redirectionEndpoint(r -> r.baseUri(RUECKKEHR))
                        .userInfoEndpoint(u -> u.oidcUserService(zuordnung))
                        .successHandler(new NachDemAnmelden(merkzettel))
                        .failureHandler((anfrage, antwort, grund) ->
                                antwort.sendRedirect("/amt/anmelden?oidc")));
    }

    private Supplier<InMemoryClientRegistrationRepository> verzeichnis() {
        return () -> new InMemoryClientRegistrationRepository(eintrag());
    }

    private ClientRegistration eintrag() {
        String hier = adresse.isBlank() ? "{baseUrl}" : adresse.replaceAll("/+$", "");
        return ClientRegistrations.fromIssuerLocation(einstellungen.aussteller())
                .registrationId(HAUS)
                .clientId(einstellungen.kennung())
                .clientSecret(einstellungen.geheimnis())
                .redirectUri(hier + RUECKKEHR)
                .scope("openid", "profile")
                .userNameAttributeName("sub")
                .clientSettings(
                        ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .build();
    }
}
