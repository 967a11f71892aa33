package dreiklang.identitaet;

import dreiklang.seite.Kommunenangaben;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The town as the party that accepts passkeys, bound to the address people reach it under.
///
/// Without a configured address passkeys work on this very machine only (`localhost`): taking the
/// address from the request would let a forged Host header choose for whom a passkey counts.
@Component
class Passkeypartei implements WebAuthnRelyingPartyOperations {

    private final Passkeyinhaber inhaber;
    private final PasskeyRepository passkeys;
    private final Kommunenangaben kommune;
    private final String adresse;
    private final Map<String, WebAuthnRelyingPartyOperations> parteien = new ConcurrentHashMap<>();

    Passkeypartei(
            Passkeyinhaber inhaber,
            PasskeyRepository passkeys,
            Kommunenangaben kommune,
            @Value("${dreiklang.adresse:}") String adresse) {
        this.inhaber = inhaber;
        this.passkeys = passkeys;
        this.kommune = kommune;
        this.adresse = adresse.replaceAll("/+$", "");
    }

    /// Whether passkeys can be used under the address of this request.
    boolean verfuegbar() {
        return ursprung().isPresent();
    }

    private Optional<String> ursprung() {
        if (!adresse.isBlank()) {
            return Optional.of(adresse);
        }
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes a
                && a.getRequest().getServerName().equals("localhost")) {
            return Optional.of("http://localhost:" + a.getRequest().getServerPort());
        }
        return Optional.empty();
    }

    private WebAuthnRelyingPartyOperations partei() {
        String ursprung =
                ursprung().orElseThrow(() -> new AccessDeniedException("no address configured"));
        return parteien.computeIfAbsent(ursprung, this::gruenden);
    }

    private WebAuthnRelyingPartyOperations gruenden(String ursprung) {
        var wir =
                PublicKeyCredentialRpEntity.builder()
                        .id(String.valueOf(URI.create(ursprung).getHost()))
                        .name(kommune.aktuell().name())
                        .build();
        var partei = new Webauthn4JRelyingPartyOperations(inhaber, passkeys, wir, Set.of(ursprung));
        partei.setCustomizeCreationOptions(o ->
                o.authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build()));
        partei.setCustomizeRequestOptions(
                o -> o.userVerification(UserVerificationRequirement.REQUIRED));
        return partei;
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest wunsch) {
        return partei().createPublicKeyCredentialCreationOptions(wunsch);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest wunsch) {
        return partei().registerCredential(wunsch);
    }

    /// Never says which passkeys an account has: the person's device offers what it holds.
    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest wunsch) {
        return partei().createCredentialRequestOptions(Passkeypartei::niemand);
    }

    private static @Nullable Authentication niemand() {
        return null;
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest wunsch) {
        return partei().authenticate(wunsch);
    }
}
