package dreiklang.identitaet;

import dreiklang.basis.Protokolleintrag;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Passkeys of citizens' accounts. The user handle of a passkey is the identifier of the account.
@Repository
class PasskeyRepository implements UserCredentialRepository {

    private static final String SPALTEN =
            "select kennung, konto, bezeichnung, schluessel, nachweis, zaehler, nutzer_geprueft, sicherbar, gesichert,"
                    + " erstellt, zuletzt_verwendet from identitaet.passkey ";
    private static final int BEZEICHNUNG = 60;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher ereignisse;

    PasskeyRepository(JdbcClient jdbc, ApplicationEventPublisher ereignisse) {
        this.jdbc = jdbc;
        this.ereignisse = ereignisse;
    }

    static Bytes handle(UUID konto) {
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(konto.getMostSignificantBits())
                        .putLong(konto.getLeastSignificantBits())
                        .array());
    }

    static UUID konto(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return bytes.remaining() == 16
                ? new UUID(bytes.getLong(), bytes.getLong())
                : new UUID(0, 0);
    }

    @Override
    @Transactional
    public void save(CredentialRecord passkey) {
        boolean neu = findByCredentialId(passkey.getCredentialId()) == null;
        jdbc.sql(
                        """
                        insert into identitaet.passkey (kennung, konto, bezeichnung, schluessel, nachweis, zaehler,
                            nutzer_geprueft, sicherbar, gesichert, erstellt, zuletzt_verwendet)
                        values (:kennung, :konto, :bezeichnung, :schluessel, :nachweis, :zaehler,
                            :geprueft, :sicherbar, :gesichert, :erstellt, :verwendet)
                        on conflict (kennung) do update set zaehler = excluded.zaehler,
                            nutzer_geprueft = excluded.nutzer_geprueft, gesichert = excluded.gesichert,
                            zuletzt_verwendet = excluded.zuletzt_verwendet
                        """)
                .param("kennung", passkey.getCredentialId().toBase64UrlString())
                .param("konto", konto(passkey.getUserEntityUserId()))
                .param("bezeichnung", gekuerzt(passkey.getLabel()))
                .param("schluessel", passkey.getPublicKey().getBytes())
                .param("nachweis", nachweis(passkey))
                .param("zaehler", passkey.getSignatureCount())
                .param("geprueft", passkey.isUvInitialized())
                .param("sicherbar", passkey.isBackupEligible())
                .param("gesichert", passkey.isBackupState())
                .param("erstellt", passkey.getCreated().atOffset(ZoneOffset.UTC))
                .param("verwendet", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .update();
        if (neu) {
            festhalten("passkey.angelegt", passkey.getUserEntityUserId());
        }
    }

    /// The library checks later answers against what the device said when the passkey was made.
    private static byte[] nachweis(CredentialRecord passkey) {
        return Objects.requireNonNull(passkey.getAttestationObject()).getBytes();
    }

    private static String gekuerzt(String bezeichnung) {
        return bezeichnung.substring(0, Math.min(BEZEICHNUNG, bezeichnung.length()));
    }

    private void festhalten(String aktion, Bytes handle) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, "konto:" + konto(handle), Map.of()));
    }

    @Override
    @Transactional
    public void delete(Bytes kennung) {
        var passkey = findByCredentialId(kennung);
        if (passkey != null) {
            jdbc.sql("delete from identitaet.passkey where kennung = ?")
                    .param(kennung.toBase64UrlString())
                    .update();
            festhalten("passkey.entfernt", passkey.getUserEntityUserId());
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes kennung) {
        return jdbc.sql(SPALTEN + "where kennung = ?")
                .param(kennung.toBase64UrlString())
                .query(PasskeyRepository::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(SPALTEN + "where konto = ? order by erstellt")
                .param(konto(handle))
                .query(PasskeyRepository::passkey)
                .list();
    }

    private static CredentialRecord passkey(ResultSet r, int nummer) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(r.getString("kennung")))
                .userEntityUserId(handle(r.getObject("konto", UUID.class)))
                .label(r.getString("bezeichnung"))
                .publicKey(new ImmutablePublicKeyCose(r.getBytes("schluessel")))
                .attestationObject(new Bytes(r.getBytes("nachweis")))
                .signatureCount(r.getLong("zaehler"))
                .uvInitialized(r.getBoolean("nutzer_geprueft"))
                .backupEligible(r.getBoolean("sicherbar"))
                .backupState(r.getBoolean("gesichert"))
                .transports(Set.of())
                .created(zeit(r, "erstellt"))
                .lastUsed(zeit(r, "zuletzt_verwendet"))
                .build();
    }

    private static Instant zeit(ResultSet r, String spalte) throws SQLException {
        return r.getObject(spalte, OffsetDateTime.class).toInstant();
    }
}
