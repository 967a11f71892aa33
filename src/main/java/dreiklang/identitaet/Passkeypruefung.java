package dreiklang.identitaet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.stereotype.Component;

/// Checks the answer of a passkey and signs the holder of the citizen's account in.
@Component("passkey")
class Passkeypruefung implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeypruefung.class);

    private final Passkeypartei partei;
    private final KontenRepository konten;
    private final Anmeldeprotokoll protokoll;

    Passkeypruefung(Passkeypartei partei, KontenRepository konten, Anmeldeprotokoll protokoll) {
        this.partei = partei;
        this.konten = konten;
        this.protokoll = protokoll;
    }

    @Override
    public Authentication authenticate(Authentication versuch) {
        var antwort = ((WebAuthnAuthenticationRequestToken) versuch).getWebAuthnRequest();
        var konto = konten.finden(PasskeyRepository.konto(inhaber(antwort)));
        var zeile = konto.orElseThrow(() -> new BadCredentialsException("refused"));
        protokoll.gelungen("konto:" + zeile.id(), "passkey");
        return Anmeldezeichen.konto(zeile.id(), zeile.email(), zeile.stand());
    }

    /// The library answers everything that does not fit with exceptions of many kinds; to the
    /// person all of them are one refusal.
    private Bytes inhaber(RelyingPartyAuthenticationRequest antwort) {
        try {
            return partei.authenticate(antwort).getId();
        } catch (RuntimeException e) {
            LOG.info("passkey refused: {}", e.getClass().getSimpleName());
            throw new BadCredentialsException("refused", e);
        }
    }

    @Override
    public boolean supports(Class<?> art) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(art);
    }
}
