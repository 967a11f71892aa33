package dreiklang.identitaet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;

/// The four addresses our script `passkey.js` talks to, on German paths below `/konto`.
@Component
class Passkeywege {

    private final WebAuthnRelyingPartyOperations partei;
    private final UserCredentialRepository passkeys;
    private final AuthenticationProvider pruefung;

    Passkeywege(
            WebAuthnRelyingPartyOperations partei,
            UserCredentialRepository passkeys,
            @Qualifier("passkey") AuthenticationProvider pruefung) {
        this.partei = partei;
        this.passkeys = passkeys;
        this.pruefung = pruefung;
    }

    /// Adds the paths to the citizens' filter chain.
    void anwenden(HttpSecurity http) {
        http.addFilterBefore(anmelden(), UsernamePasswordAuthenticationFilter.class);
        var optionen = new PublicKeyCredentialRequestOptionsFilter(partei);
        optionen.setRequestMatcher(post("/konto/anmelden/passkey/optionen"));
        optionen.setRequestOptionsRepository(
                new HttpSessionPublicKeyCredentialRequestOptionsRepository());
        http.addFilterBefore(optionen, AuthorizationFilter.class);
        var ablage = new HttpSessionPublicKeyCredentialCreationOptionsRepository();
        var neueOptionen = new PublicKeyCredentialCreationOptionsFilter(partei);
        neueOptionen.setRequestMatcher(post("/konto/passkeys/neu/optionen"));
        neueOptionen.setCreationOptionsRepository(ablage);
        http.addFilterAfter(neueOptionen, AuthorizationFilter.class);
        var anlegen = new WebAuthnRegistrationFilter(passkeys, partei);
        anlegen.setRegisterCredentialMatcher(post("/konto/passkeys/neu"));
        anlegen.setRemoveCredentialMatcher(anfrage -> false);
        anlegen.setCreationOptionsRepository(ablage);
        http.addFilterAfter(anlegen, AuthorizationFilter.class);
    }

    private WebAuthnAuthenticationFilter anmelden() {
        var filter = new WebAuthnAuthenticationFilter();
        filter.setRequiresAuthenticationRequestMatcher(post("/konto/anmelden/passkey"));
        filter.setRequestOptionsRepository(
                new HttpSessionPublicKeyCredentialRequestOptionsRepository());
        filter.setAuthenticationManager(new ProviderManager(pruefung));
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        filter.setAuthenticationSuccessHandler(Passkeywege::gelungen);
        filter.setAuthenticationFailureHandler((anfrage, antwort, grund) ->
                antwort.setStatus(HttpServletResponse.SC_UNAUTHORIZED));
        return filter;
    }

    private static void gelungen(
            HttpServletRequest anfrage, HttpServletResponse antwort, Authentication wer)
            throws IOException {
        antwort.setContentType("application/json");
        antwort.getWriter().write("{\"ziel\":\"/konto\"}");
    }

    private static RequestMatcher post(String pfad) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pfad);
    }
}
