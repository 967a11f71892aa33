package dreiklang.identitaet;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// Shows citizens' accounts to the passkey library. It can find them but never make or delete one;
/// staff do not appear.
@Component
class Passkeyinhaber implements PublicKeyCredentialUserEntityRepository {

    private final KontenRepository konten;

    Passkeyinhaber(KontenRepository konten) {
        this.konten = konten;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return konten.finden(PasskeyRepository.konto(handle))
                .map(Passkeyinhaber::inhaber)
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
        return konten.finden(email).map(Passkeyinhaber::inhaber).orElse(null);
    }

    private static PublicKeyCredentialUserEntity inhaber(KontenRepository.Zeile konto) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyRepository.handle(konto.id()))
                .name(konto.email())
                .displayName(konto.email())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity inhaber) {
        throw new AccessDeniedException("only citizens' accounts have passkeys");
    }

    @Override
    public void delete(Bytes handle) {
        throw new AccessDeniedException("accounts are deleted through their own door");
    }
}
