package dreiklang.identitaet;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the Appkennwörter as hashes.
@Repository
class AppkennwortRepository {

    private final JdbcClient sql;

    AppkennwortRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// One that counts today.
    record Treffer(UUID id, UUID person, Optional<Instant> benutzt) {}

    void anlegen(UUID person, Appkennwort neu, String hash) {
        sql.sql(
                        "insert into identitaet.appkennwort (id, person, bezeichnung, hash, angelegt, gilt_bis)"
                                + " values (:id, :person, :bezeichnung, :hash, :angelegt, :bis)")
                .param("id", neu.id())
                .param("person", person)
                .param("bezeichnung", neu.bezeichnung())
                .param("hash", hash)
                .param("angelegt", Timestamp.from(neu.angelegt()))
                .param("bis", Timestamp.from(neu.giltBis()))
                .update();
    }

    List<Appkennwort> gueltige(UUID person, Instant jetzt) {
        return sql.sql(
                        "select id, bezeichnung, angelegt, gilt_bis, benutzt from identitaet.appkennwort"
                                + " where person = :person and widerrufen is null and gilt_bis > :jetzt order by angelegt desc")
                .param("person", person)
                .param("jetzt", Timestamp.from(jetzt))
                .query((z, nr) ->
                        new Appkennwort(
                                z.getObject(1, UUID.class),
                                z.getString(2),
                                z.getTimestamp(3).toInstant(),
                                z.getTimestamp(4).toInstant(),
                                Optional.ofNullable(z.getTimestamp(5)).map(Timestamp::toInstant)))
                .list();
    }

    boolean widerrufen(UUID person, UUID id, Instant jetzt) {
        return sql.sql(
                                "update identitaet.appkennwort set widerrufen = :jetzt where id = :id and person = :person and widerrufen is null")
                        .param("jetzt", Timestamp.from(jetzt))
                        .param("id", id)
                        .param("person", person)
                        .update()
                > 0;
    }

    Optional<Treffer> finden(String hash, Instant jetzt) {
        return sql.sql(
                        "select id, person, benutzt from identitaet.appkennwort"
                                + " where hash = :hash and widerrufen is null and gilt_bis > :jetzt")
                .param("hash", hash)
                .param("jetzt", Timestamp.from(jetzt))
                .query((z, nr) ->
                        new Treffer(
                                z.getObject(1, UUID.class),
                                z.getObject(2, UUID.class),
                                Optional.ofNullable(z.getTimestamp(3)).map(Timestamp::toInstant)))
                .optional();
    }

    void benutzt(UUID id, Instant jetzt) {
        sql.sql("update identitaet.appkennwort set benutzt = :jetzt where id = :id")
                .param("jetzt", Timestamp.from(jetzt))
                .param("id", id)
                .update();
    }
}
