package dreiklang.identitaet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// The way in through the sign-in of the house (OpenID Connect, authorization code with PKCE),
/// where it is configured.
///
/// The issuer is asked for its addresses at the first use, not at the start: the town opens even
/// when the issuer is away.
@Component
class Hausanmeldung {

    private static final Logger LOG = LoggerFactory.getLogger(Hausanmeldung.class);

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
                        .failureHandler(Hausanmeldung::abweisen));
        http.logout(l -> l.logoutSuccessHandler(abmeldung(verzeichnis)));
    }

    /// Where a form of the Amt may lead besides the town itself: whoever signs out is sent on to
    /// the issuer.
    String formziel() {
        if (!eingerichtet()) {
            return "";
        }
        var ziel = UriComponentsBuilder.fromUriString(einstellungen.aussteller()).build();
        return ziel.getScheme()
                + "://"
                + ziel.getHost()
                + (ziel.getPort() < 0 ? "" : ":" + ziel.getPort());
    }

    /// Signing out here signs out at the issuer, where it knows how (RP-initiated logout).
    private LogoutSuccessHandler abmeldung(ClientRegistrationRepository verzeichnis) {
        var weiter = new OidcClientInitiatedLogoutSuccessHandler(verzeichnis);
        weiter.setPostLogoutRedirectUri(hier() + "/amt/anmelden?abgemeldet");
        weiter.setDefaultTargetUrl("/amt/anmelden?abgemeldet");
        return weiter;
    }

    /// What the issuer confirmed but this house refuses gets its own sentence; everything else the
    /// general one.
    private static void abweisen(
            HttpServletRequest anfrage, HttpServletResponse antwort, AuthenticationException grund)
            throws IOException {
        String code =
                grund instanceof OAuth2AuthenticationException o
                        ? o.getError().getErrorCode()
                        : "unexpected";
        LOG.warn("sign-in with the account of the house was refused: {}", code);
        antwort.sendRedirect("/amt/anmelden?" + (Anmeldefehler.bekannt(code) ? code : "oidc"));
    }

    private String hier() {
        return adresse.isBlank() ? "{baseUrl}" : adresse.replaceAll("/+$", "");
    }

    private Supplier<InMemoryClientRegistrationRepository> verzeichnis() {
        return () -> new InMemoryClientRegistrationRepository(eintrag());
    }

    private ClientRegistration eintrag() {
        return ClientRegistrations.fromIssuerLocation(einstellungen.aussteller())
                .registrationId(HAUS)
                .clientId(einstellungen.kennung())
                .clientSecret(einstellungen.geheimnis())
                .redirectUri(hier() + RUECKKEHR)
                .scope("openid", "profile")
                .userNameAttributeName("sub")
                .clientSettings(
                        ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .build();
    }
}
