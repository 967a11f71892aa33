package dreiklang.antrag;

import dreiklang.basis.Sprache;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.KontoId;
import dreiklang.leistung.LeistungsSchluessel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Drafts and the secrets that open them.
@Repository
class EntwurfRepository {

    static final String SPALTEN =
            """
            select e.id, e.einreichung, e.referenz, e.leistung, e.fassung, e.vorherige_fassung, e.sprache, e.stand, e.antworten, e.anhaenge,
                   e.beantwortet, e.erreicht, e.konto, e.beschaeftigte, e.aufnahme, e.folge_zu, e.folgeformular, e.email, e.mails, e.version, e.angelegt,
                   e.geaendert
            """;

    private final JdbcClient sql;

    EntwurfRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A draft as found, with what the secret that was shown is worth. The secret of a Buendel
    /// opens all its drafts.
    ///
    /// @param entwurf the draft
    /// @param gehalten whether the secret belongs to it
    /// @param pinGeheim its PIN, encrypted with the secret
    record Fund(Entwurf entwurf, boolean gehalten, byte @Nullable [] pinGeheim) {}

    void anlegen(Entwurf e, @Nullable String pinHash) {
        sql.sql(
                        """
                        insert into antrag.entwurf (id, einreichung, referenz, leistung, fassung, sprache, stand, antworten,
                            anhaenge, beantwortet, erreicht, konto, beschaeftigte, aufnahme, folge_zu, folgeformular, email, pin_hash, version,
                            angelegt, geaendert)
                        values (?, ?, ?, ?, ?, ?, 'OFFEN', ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?, ?, 0, ?, ?)
                        """)
                .params(
                        e.id().wert(),
                        e.einreichung(),
                        e.referenz(),
                        e.leistung().wert(),
                        e.fassung(),
                        e.sprache().name(),
                        Jsonform.antworten(e.antworten()),
                        Jsonform.anhaenge(e.anhaenge()),
                        Jsonform.namen(e.beantwortet()),
                        Jsonform.namen(e.erreicht()))
                .param(e.konto().map(KontoId::wert).orElse(null))
                .param(e.beschaeftigte().map(BeschaeftigteId::wert).orElse(null))
                .param(e.aufgenommen().map(Jsonform::aufnahme).orElse(null))
                .param(e.folge().map(f -> f.antrag().wert()).orElse(null))
                .param(e.folge().map(Folgeformular::name).orElse(null))
                .param(e.email().orElse(null))
                .param(pinHash)
                .params(Timestamp.from(e.angelegt()), Timestamp.from(e.geaendert()))
                .update();
    }

    /// Keeps a secret; of many only the newest twenty open the draft.
    void zugangAnlegen(Zugang zugang, @Nullable String pin, Instant jetzt) {
        sql.sql(
                        "insert into antrag.zugang (geheimnis_hash, entwurf, pin_geheim, angelegt) values (?, ?, ?, ?)")
                .params(Pin.geheimnisHash(zugang.geheimnis()), zugang.entwurf().wert())
                .param(pin == null ? null : Pin.verschluesseln(pin, zugang.geheimnis()))
                .param(Timestamp.from(jetzt))
                .update();
        sql.sql(
                        """
                        delete from antrag.zugang where entwurf = ? and geheimnis_hash not in
                            (select geheimnis_hash from antrag.zugang where entwurf = ? order by angelegt desc limit 20)
                        """)
                .params(zugang.entwurf().wert(), zugang.entwurf().wert())
                .update();
    }

    Optional<Fund> finden(Zugang zugang) {
        return sql.sql(
                        SPALTEN
                                + """
                                , z.geheimnis_hash is not null as gehalten, z.pin_geheim
                                from antrag.entwurf e
                                left join antrag.zugang z on z.geheimnis_hash = ? and (z.entwurf = e.id
                                    or z.entwurf = (select b.kopf from antrag.buendel b where b.teil = e.id))
                                where e.id = ?
                                """)
                .params(Pin.geheimnisHash(zugang.geheimnis()), zugang.entwurf().wert())
                .query((z, n) ->
                        new Fund(entwurf(z), z.getBoolean("gehalten"), z.getBytes("pin_geheim")))
                .optional();
    }

    List<Entwurf> offeneVon(KontoId konto) {
        return sql.sql(
                        SPALTEN
                                + "from antrag.entwurf e where konto = ? and stand = 'OFFEN'"
                                + " and not exists (select 1 from antrag.buendel b where b.teil = e.id)"
                                + " order by geaendert desc")
                .param(konto.wert())
                .query((z, n) -> entwurf(z))
                .list();
    }

    /// The open drafts of somebody without an account who left this address.
    List<Entwurf> offeneVon(String email, int hoechstens) {
        return sql.sql(
                        SPALTEN
                                + "from antrag.entwurf e where lower(email) = :email and stand = 'OFFEN' and konto is null limit :n")
                .param("email", email)
                .param("n", hoechstens)
                .query((z, n) -> entwurf(z))
                .list();
    }

    List<Entwurf> offeneVon(BeschaeftigteId person) {
        return sql.sql(
                        SPALTEN
                                + "from antrag.entwurf e where beschaeftigte = ? and stand = 'OFFEN' order by geaendert desc")
                .param(person.wert())
                .query((z, n) -> entwurf(z))
                .list();
    }

    /// Writes the draft back; false when somebody else was faster or it was submitted.
    boolean speichern(Entwurf e) {
        return sql.sql(
                                """
                                update antrag.entwurf set antworten = ?::jsonb, anhaenge = ?::jsonb, beantwortet = ?::jsonb,
                                    erreicht = ?::jsonb, fassung = ?, vorherige_fassung = ?, geaendert = ?, erinnert = null, version = version + 1
                                where id = ? and version = ? and stand = 'OFFEN'
                                """)
                        .params(
                                Jsonform.antworten(e.antworten()),
                                Jsonform.anhaenge(e.anhaenge()),
                                Jsonform.namen(e.beantwortet()),
                                Jsonform.namen(e.erreicht()),
                                e.fassung())
                        .param(e.vorherige().orElse(null))
                        .params(Timestamp.from(e.geaendert()), e.id().wert(), e.version())
                        .update()
                == 1;
    }

    /// Notes the address for link and reminder; false when enough mails went out already.
    boolean emailMerken(EntwurfId id, String email, int hoechstens) {
        return sql.sql(
                                "update antrag.entwurf set email = ?, mails = mails + 1 where id = ? and mails < ? and stand = 'OFFEN'")
                        .params(email, id.wert(), hoechstens)
                        .update()
                == 1;
    }

    /// The draft of that reference with the hash of its PIN, as long as it is open.
    Optional<Schluesselpaar> zuReferenz(String referenz) {
        return sql.sql(
                        "select id, pin_hash from antrag.entwurf where referenz = ? and stand = 'OFFEN'")
                .param(referenz)
                .query((z, n) ->
                        new Schluesselpaar(
                                new EntwurfId(z.getObject("id", UUID.class)),
                                z.getString("pin_hash")))
                .optional();
    }

    /// A draft and the hash of its PIN.
    record Schluesselpaar(EntwurfId id, @Nullable String pinHash) {}

    boolean loeschen(EntwurfId id) {
        sql.sql(
                        """
                        delete from antrag.vorbelegung v using antrag.entwurf e
                        where e.id = ? and e.stand = 'OFFEN' and v.referenz = e.referenz
                        """)
                .param(id.wert())
                .update();
        return sql.sql("delete from antrag.entwurf where id = ?").param(id.wert()).update() == 1;
    }

    /// The further Formular a row belongs to.
    static Optional<Folgeformular> folge(ResultSet z) throws SQLException {
        var antrag = z.getObject("folge_zu", UUID.class);
        return antrag == null
                ? Optional.empty()
                : Optional.of(
                        new Folgeformular(new AntragId(antrag), z.getString("folgeformular")));
    }

    /// The open draft of a Folgeformular.
    Optional<Entwurf> offener(Folgeformular folge) {
        return sql.sql(
                        SPALTEN
                                + "from antrag.entwurf e where folge_zu = ? and folgeformular = ? and stand = 'OFFEN'")
                .params(folge.antrag().wert(), folge.name())
                .query((z, n) -> entwurf(z))
                .optional();
    }

    static Entwurf entwurf(ResultSet z) throws SQLException {
        return new Entwurf(
                new EntwurfId(z.getObject("id", UUID.class)),
                z.getObject("einreichung", UUID.class),
                z.getString("referenz"),
                new LeistungsSchluessel(z.getString("leistung")),
                z.getInt("fassung"),
                Optional.ofNullable(z.getObject("vorherige_fassung", Integer.class)),
                Sprache.valueOf(z.getString("sprache")),
                "EINGEREICHT".equals(z.getString("stand")),
                Jsonform.antworten(z.getString("antworten")),
                Jsonform.anhaenge(z.getString("anhaenge")),
                new LinkedHashSet<>(Jsonform.namen(z.getString("beantwortet"))),
                new LinkedHashSet<>(Jsonform.namen(z.getString("erreicht"))),
                Optional.ofNullable(z.getObject("konto", UUID.class)).map(KontoId::new),
                Optional.ofNullable(z.getObject("beschaeftigte", UUID.class))
                        .map(BeschaeftigteId::new),
                Optional.ofNullable(z.getString("aufnahme")).map(Jsonform::aufnahme),
                folge(z),
                Optional.ofNullable(z.getString("email")),
                z.getInt("version"),
                z.getTimestamp("angelegt").toInstant(),
                z.getTimestamp("geaendert").toInstant());
    }
}
