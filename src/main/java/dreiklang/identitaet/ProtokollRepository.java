package dreiklang.identitaet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of the audit trail and the chain that links them.
@Repository
class ProtokollRepository {

    /// Any number that nobody else uses: one node at a time extends the chain.
    private static final long SPERRE = 7_304_715_620_117L;

    private static final String ZEILE =
            "p.id, p.zeit, p.handelnder, p.aktion, p.gegenstand, p.einzelheiten";

    private final JdbcClient jdbc;
    private final JdbcTemplate vorlage;

    ProtokollRepository(JdbcClient jdbc, JdbcTemplate vorlage) {
        this.jdbc = jdbc;
        this.vorlage = vorlage;
    }

    /// A row of the audit trail.
    record Zeile(
            long id,
            Instant zeit,
            String handelnder,
            String aktion,
            String gegenstand,
            String einzelheiten) {

        /// Feeds the canonical form: each value with its length in front, so that nothing can move
        /// across a border.
        void speise(MessageDigest rechner) {
            for (String wert :
                    List.of(
                            String.valueOf(id),
                            String.valueOf(mikrosekunden(zeit)),
                            handelnder,
                            aktion,
                            gegenstand,
                            einzelheiten)) {
                byte[] bytes = wert.getBytes(StandardCharsets.UTF_8);
                rechner.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                rechner.update(bytes);
            }
        }
    }

    /// A link of the chain.
    record Glied(long position, long eintrag, Instant zeit, byte[] hash) {}

    /// Microseconds since 1970: what PostgreSQL keeps of a moment.
    static long mikrosekunden(Instant zeit) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, zeit);
    }

    void anfuegen(
            Instant zeit,
            String handelnder,
            String aktion,
            String gegenstand,
            String einzelheiten) {
        jdbc.sql(
                        """
                        insert into identitaet.protokoll (zeit, handelnder, aktion, gegenstand, einzelheiten)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(zeit.atOffset(ZoneOffset.UTC), handelnder, aktion, gegenstand, einzelheiten)
                .update();
    }

    /// The last looks at these things, newest first; the name is still the Kennung.
    List<Lesezugriff> gelesen(Collection<String> gegenstaende, int hoechstens) {
        return jdbc.sql(
                        "select zeit, handelnder, gegenstand from identitaet.protokoll"
                                + " where gegenstand = any(:was) and aktion in ('vorgang.gelesen', 'akte.gelesen')"
                                + " order by id desc limit :n")
                .param("was", gegenstaende.toArray(String[]::new))
                .param("n", hoechstens)
                .query((r, n) ->
                        new Lesezugriff(
                                r.getObject(1, OffsetDateTime.class).toInstant(),
                                r.getString(2),
                                r.getString(3)))
                .list();
    }

    /// Lets nobody else extend the chain until this transaction ends.
    void sperren() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(SPERRE).query((r, n) -> n).list();
    }

    /// The database server's time: the chain must not follow a clock that the Zeitmaschine moves.
    Instant jetzt() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    Optional<Glied> ende() {
        return jdbc.sql(
                        """
                        select position, eintrag, zeit, hash from identitaet.protokoll_kette
                        order by position desc limit 1
                        """)
                .query(ProtokollRepository::glied)
                .optional();
    }

    Optional<Glied> glied(long position) {
        return jdbc.sql(
                        """
                        select position, eintrag, zeit, hash from identitaet.protokoll_kette
                        where position = ?
                        """)
                .param(position)
                .query(ProtokollRepository::glied)
                .optional();
    }

    /// Rows behind `ab` that are not linked yet, oldest number first.
    List<Zeile> unverkettet(long ab, int hoechstens) {
        return jdbc.sql(
                        "select "
                                + ZEILE
                                + """
                                 from identitaet.protokoll p
                                where p.id > ? and not exists
                                    (select 1 from identitaet.protokoll_kette k where k.eintrag = p.id)
                                order by p.id limit ?
                                """)
                .params(ab, hoechstens)
                .query((r, n) -> zeile(r))
                .list();
    }

    void anhaengen(List<Glied> glieder) {
        vorlage.batchUpdate(
                "insert into identitaet.protokoll_kette (position, eintrag, zeit, hash) values (?, ?, ?, ?)",
                glieder,
                glieder.size(),
                (befehl, glied) -> {
                    befehl.setLong(1, glied.position());
                    befehl.setLong(2, glied.eintrag());
                    befehl.setObject(3, glied.zeit().atOffset(ZoneOffset.UTC));
                    befehl.setBytes(4, glied.hash());
                });
    }

    /// The links from a position on, each with its row if there still is one, in the order of the
    /// chain.
    List<Verkettet> kette(long nachPosition, int hoechstens) {
        return jdbc.sql(
                        "select k.position, k.eintrag, k.zeit as kettenzeit, k.hash, "
                                + ZEILE
                                + """
                                 from identitaet.protokoll_kette k
                                left join identitaet.protokoll p on p.id = k.eintrag
                                where k.position > ? order by k.position limit ?
                                """)
                .params(nachPosition, hoechstens)
                .query(ProtokollRepository::verkettet)
                .list();
    }

    /// A link and its row.
    record Verkettet(Glied glied, Optional<Zeile> zeile) {}

    private static Verkettet verkettet(ResultSet r, int nummer) throws SQLException {
        var glied =
                new Glied(
                        r.getLong("position"),
                        r.getLong("eintrag"),
                        zeit(r, "kettenzeit"),
                        r.getBytes("hash"));
        boolean da = r.getObject("id") != null;
        return new Verkettet(glied, da ? Optional.of(zeile(r)) : Optional.empty());
    }

    private static Glied glied(ResultSet r, int nummer) throws SQLException {
        return new Glied(
                r.getLong("position"), r.getLong("eintrag"), zeit(r, "zeit"), r.getBytes("hash"));
    }

    private static Zeile zeile(ResultSet r) throws SQLException {
        return new Zeile(
                r.getLong("id"),
                zeit(r, "zeit"),
                r.getString("handelnder"),
                r.getString("aktion"),
                r.getString("gegenstand"),
                r.getString("einzelheiten"));
    }

    private static Instant zeit(ResultSet r, String spalte) throws SQLException {
        return r.getObject(spalte, OffsetDateTime.class).toInstant();
    }
}
