package dreiklang.identitaet;

import dreiklang.basis.Offen;
import java.time.Instant;
import java.util.List;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Service;

/// The door of the passkeys of citizens' accounts: which there are, and away with one.
@Service
public class Passkeys {

    private final Konten konten;
    private final PasskeyRepository passkeys;
    private final Passkeypartei partei;

    Passkeys(Konten konten, PasskeyRepository passkeys, Passkeypartei partei) {
        this.konten = konten;
        this.passkeys = passkeys;
        this.partei = partei;
    }

    /// A passkey as its owner sees it.
    ///
    /// @param kennung identifier
    /// @param bezeichnung what the owner called it
    /// @param erstellt since when
    /// @param verwendet when it was used last
    public record Passkey(
            String kennung, String bezeichnung, Instant erstellt, Instant verwendet) {}

    /// Whether passkeys can be used under the address of this request.
    @Offen("no secret")
    public boolean verfuegbar() {
        return partei.verfuegbar();
    }

    /// The passkeys of whoever is signed in, oldest first.
    @Offen("one's own passkeys")
    public List<Passkey> eigene() {
        return vorhandene().stream()
                .map(p ->
                        new Passkey(
                                p.getCredentialId().toBase64UrlString(),
                                p.getLabel(),
                                p.getCreated(),
                                p.getLastUsed()))
                .toList();
    }

    /// Removes one of one's own passkeys; foreign ones are left alone.
    @Offen("one's own passkeys")
    public void entfernen(String kennung) {
        vorhandene().stream()
                .map(CredentialRecord::getCredentialId)
                .filter(id -> id.toBase64UrlString().equals(kennung))
                .forEach((Bytes id) -> passkeys.delete(id));
    }

    private List<CredentialRecord> vorhandene() {
        return konten.aktuell() instanceof Handelnder.Kontoinhaber inhaber
                ? passkeys.findByUserId(PasskeyRepository.handle(inhaber.konto().wert()))
                : List.of();
    }
}
