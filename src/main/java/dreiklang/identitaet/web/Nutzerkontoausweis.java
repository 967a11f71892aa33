package dreiklang.identitaet.web;

import dreiklang.identitaet.Nutzerkonten.Ausweis;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Asks the issuer of the Nutzerkonten who somebody is (OpenID Connect, authorization code with
/// PKCE). She stays signed in here as before; only what the issuer says about her Postfach counts.
@Component
class Nutzerkontoausweis {

    static final String RUECKKEHR = "/konto/nutzerkonto/rueckkehr";

    private static final Logger LOG = LoggerFactory.getLogger(Nutzerkontoausweis.class);
    private static final String NAME = "nutzerkonto";

    private final NutzerkontoEinstellungen einstellungen;
    private final boolean demo;
    private final String adresse;
    private final ClientRegistrationRepository verzeichnis;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> gemerkt =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final OidcAuthorizationCodeAuthenticationProvider pruefung =
            new OidcAuthorizationCodeAuthenticationProvider(
                    new RestClientAuthorizationCodeTokenResponseClient(),
                    wunsch -> new DefaultOidcUser(List.of(), wunsch.getIdToken()));

    Nutzerkontoausweis(
            NutzerkontoEinstellungen einstellungen,
            @Value("#{${dreiklang.demo} and ${dreiklang.demo-fachverfahren}}") boolean demo,
            @Value("${dreiklang.adresse:}") String adresse) {
        this.einstellungen = einstellungen;
        this.demo = demo;
        this.adresse = adresse;
        this.verzeichnis =
                new SupplierClientRegistrationRepository(
                        () -> new InMemoryClientRegistrationRepository(eintrag()));
    }

    boolean eingerichtet() {
        return einstellungen.eingerichtet(demo);
    }

    /// Where the browser has to go; empty when the issuer does not answer.
    Optional<URI> beginnen(HttpServletRequest anfrage, HttpServletResponse antwort) {
        try {
            @Nullable OAuth2AuthorizationRequest wunsch =
                    new DefaultOAuth2AuthorizationRequestResolver(verzeichnis, RUECKKEHR)
                            .resolve(anfrage, NAME);
            if (wunsch == null) {
                return Optional.empty();
            }
            gemerkt.saveAuthorizationRequest(wunsch, anfrage, antwort);
            return Optional.of(URI.create(wunsch.getAuthorizationRequestUri()));
        } catch (RuntimeException e) {
            // The library answers trouble with the issuer with exceptions of many kinds.
            LOG.warn("the issuer of the Nutzerkonten does not answer properly: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /// What the issuer has confirmed when the browser comes back; empty when that is not honest,
    /// not finished, or nobody here had asked.
    Optional<Ausweis> annehmen(HttpServletRequest anfrage, HttpServletResponse antwort) {
        @Nullable OAuth2AuthorizationRequest wunsch =
                gemerkt.removeAuthorizationRequest(anfrage, antwort);
        @Nullable String code = anfrage.getParameter("code");
        if (wunsch == null || code == null) {
            return Optional.empty();
        }
        try {
            var zeichen =
                    pruefung.authenticate(
                            new OAuth2LoginAuthenticationToken(
                                    Objects.requireNonNull(verzeichnis.findByRegistrationId(NAME)),
                                    new OAuth2AuthorizationExchange(
                                            wunsch,
                                            OAuth2AuthorizationResponse.success(code)
                                                    .state(wunsch.getState())
                                                    .redirectUri(wunsch.getRedirectUri())
                                                    .build())));
            return Optional.ofNullable(zeichen)
                    .map(z -> (OidcUser) Objects.requireNonNull(z.getPrincipal()))
                    .map(this::ausweis);
        } catch (AuthenticationException e) {
            LOG.warn("the token of a Nutzerkonto was refused: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Ausweis ausweis(OidcUser person) {
        return new Ausweis(
                einstellungen.aussteller(),
                person.getSubject(),
                angabe(person, einstellungen.merkmalPostkorb()),
                angabe(person, einstellungen.merkmalNiveau()));
    }

    private static String angabe(OidcUser person, String merkmal) {
        return person.getClaims().get(merkmal) instanceof String text ? text : "";
    }

    private ClientRegistration eintrag() {
        return ClientRegistrations.fromIssuerLocation(einstellungen.aussteller())
                .registrationId(NAME)
                .clientId(einstellungen.kennung())
                .clientSecret(einstellungen.geheimnis())
                .redirectUri(
                        (adresse.isBlank() ? "{baseUrl}" : adresse.replaceAll("/+$", ""))
                                + RUECKKEHR)
                .scope("openid")
                .userNameAttributeName("sub")
                .clientSettings(
                        ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .build();
    }
}
