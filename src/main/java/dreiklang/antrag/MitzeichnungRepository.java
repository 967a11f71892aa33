package dreiklang.antrag;

import dreiklang.basis.Pruefsumme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The people who have to agree, and what they said.
@Repository
class MitzeichnungRepository {

    private static final String SPALTEN =
            """
            select id, name, email, link_geheim, link_zugang, stand, abdruck, grund, zeitpunkt, gemailt
            from antrag.mitzeichnung
            """;

    private final JdbcClient sql;

    MitzeichnungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// Holds the draft until the transaction ends, so that nobody answers, changes and submits at
    /// once; false when it is submitted or gone.
    boolean halten(EntwurfId entwurf) {
        return sql.sql("select stand from antrag.entwurf where id = ? for update")
                .param(entwurf.wert())
                .query(String.class)
                .optional()
                .filter("OFFEN"::equals)
                .isPresent();
    }

    void anlegen(UUID id, EntwurfId entwurf, String name, Optional<String> email, Link link) {
        sql.sql(
                        """
                        insert into antrag.mitzeichnung (id, entwurf, name, email, link_hash, link_geheim, link_zugang, stand, angelegt)
                        values (?, ?, ?, ?, ?, ?, ?, 'OFFEN', ?)
                        """)
                .params(id, entwurf.wert(), name)
                .param(email.orElse(null))
                .params(link.hash())
                .param(link.verschluesselt().orElse(null))
                .param(link.zugang().orElse(null))
                .param(Timestamp.from(link.gemacht()))
                .update();
    }

    /// What is kept of a link.
    ///
    /// @param hash under what it is found
    /// @param verschluesselt the link under the secret of the browser
    /// @param zugang hash of that secret
    /// @param gemacht when it was made
    record Link(
            String hash,
            Optional<byte[]> verschluesselt,
            Optional<String> zugang,
            Instant gemacht) {}

    /// Gives a person another link; the one before ends.
    boolean ersetzen(EntwurfId entwurf, UUID id, Link link) {
        return sql.sql(
                                """
                                update antrag.mitzeichnung set link_hash = ?, link_geheim = ?, link_zugang = ?, gemailt = null
                                where id = ? and entwurf = ?
                                """)
                        .param(link.hash())
                        .param(link.verschluesselt().orElse(null))
                        .param(link.zugang().orElse(null))
                        .params(id, entwurf.wert())
                        .update()
                == 1;
    }

    boolean entfernen(EntwurfId entwurf, UUID id) {
        return sql.sql("delete from antrag.mitzeichnung where id = ? and entwurf = ?")
                        .params(id, entwurf.wert())
                        .update()
                == 1;
    }

    /// Counts a mail; false when enough went out for this draft already.
    boolean mailZaehlen(EntwurfId entwurf, UUID id, int hoechstens, Instant jetzt) {
        boolean darf =
                sql.sql(
                                        "update antrag.entwurf set mitzeichnermails = mitzeichnermails + 1"
                                                + " where id = ? and mitzeichnermails < ?")
                                .params(entwurf.wert(), hoechstens)
                                .update()
                        == 1;
        if (darf) {
            sql.sql("update antrag.mitzeichnung set gemailt = ? where id = ?")
                    .params(Timestamp.from(jetzt), id)
                    .update();
        }
        return darf;
    }

    /// A person as found, with what she was given.
    ///
    /// @param person the person, without link
    /// @param link the link, encrypted
    /// @param zugang hash of the secret it is encrypted with
    record Fund(Mitzeichner person, byte[] link, String zugang) {}

    List<Fund> zu(EntwurfId entwurf) {
        return sql.sql(SPALTEN + "where entwurf = ? order by angelegt, id")
                .param(entwurf.wert())
                .query((z, n) -> fund(z))
                .list();
    }

    /// Whose link it is.
    ///
    /// @param id the person
    /// @param entwurf the draft she has to agree to
    record Treffer(UUID id, EntwurfId entwurf) {}

    Optional<Treffer> zuLink(String hash) {
        return sql.sql("select id, entwurf from antrag.mitzeichnung where link_hash = ?")
                .param(hash)
                .query((z, n) ->
                        new Treffer(
                                z.getObject("id", UUID.class),
                                new EntwurfId(z.getObject("entwurf", UUID.class))))
                .optional();
    }

    void antworten(
            UUID id, Mitzeichner.Stand stand, Pruefsumme abdruck, String grund, Instant jetzt) {
        sql.sql(
                        "update antrag.mitzeichnung set stand = ?, abdruck = ?, grund = ?, zeitpunkt = ? where id = ?")
                .params(stand.name(), abdruck.hex(), grund, Timestamp.from(jetzt), id)
                .update();
    }

    /// Takes back every answer that was given to something else.
    ///
    /// @return whose answers these were
    List<Mitzeichner> zuruecknehmen(EntwurfId entwurf, Pruefsumme jetzt, Instant zeitpunkt) {
        return sql.sql(
                        """
                        update antrag.mitzeichnung set stand = 'HINFAELLIG', abdruck = null, grund = '', zeitpunkt = ?
                        where entwurf = ? and abdruck <> ?
                        returning id, name, email, link_geheim, link_zugang, stand, abdruck, grund, zeitpunkt, gemailt
                        """)
                .params(Timestamp.from(zeitpunkt), entwurf.wert(), jetzt.hex())
                .query((z, n) -> fund(z).person())
                .list();
    }

    /// All links end.
    void beenden(EntwurfId entwurf) {
        sql.sql("delete from antrag.mitzeichnung where entwurf = ?").param(entwurf.wert()).update();
    }

    private static Fund fund(ResultSet z) throws SQLException {
        var zeit = Optional.ofNullable(z.getTimestamp("zeitpunkt")).map(Timestamp::toInstant);
        var person =
                new Mitzeichner(
                        z.getObject("id", UUID.class),
                        z.getString("name"),
                        Optional.ofNullable(z.getString("email")),
                        Mitzeichner.Stand.valueOf(z.getString("stand")),
                        Optional.ofNullable(z.getString("abdruck")),
                        z.getString("grund"),
                        zeit,
                        z.getTimestamp("gemailt") != null,
                        Optional.empty());
        return new Fund(
                person,
                Optional.ofNullable(z.getBytes("link_geheim")).orElse(new byte[0]),
                Optional.ofNullable(z.getString("link_zugang")).orElse(""));
    }
}
