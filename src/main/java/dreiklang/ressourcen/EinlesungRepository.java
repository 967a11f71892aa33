package dreiklang.ressourcen;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps files of the finance system until they are taken over or left.
@Repository
class EinlesungRepository {

    private static final String LESEN =
            "select id, datei, pruefsumme, inhalt, uebernommen from ressourcen.einlesung where id = :id and plan = :plan";

    private final JdbcClient sql;

    EinlesungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A file.
    ///
    /// @param id identifier
    /// @param datei its name
    /// @param pruefsumme of its bytes
    /// @param inhalt its bytes; empty after it was taken over
    /// @param uebernommen when it was taken over
    record Einlesung(
            EinlesungId id,
            String datei,
            String pruefsumme,
            Optional<byte[]> inhalt,
            Optional<Instant> uebernommen) {}

    void ablegen(
            String plan,
            EinlesungId id,
            String datei,
            String pruefsumme,
            byte[] inhalt,
            Instant jetzt) {
        sql.sql(
                        "insert into ressourcen.einlesung (id, plan, datei, pruefsumme, inhalt, hochgeladen) values (:id, :plan, :datei, :summe, :inhalt, :jetzt)")
                .param("id", id.wert())
                .param("plan", plan)
                .param("datei", datei)
                .param("summe", pruefsumme)
                .param("inhalt", inhalt)
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }

    /// Forgets those that nobody has taken over.
    void vergessen(Instant vor) {
        sql.sql("delete from ressourcen.einlesung where uebernommen is null and hochgeladen < ?")
                .param(Timestamp.from(vor))
                .update();
    }

    Optional<Einlesung> finden(String plan, EinlesungId id) {
        return lesen(sql.sql(LESEN), plan, id);
    }

    /// The same, and nobody else takes it over meanwhile.
    Optional<Einlesung> sperren(String plan, EinlesungId id) {
        return lesen(sql.sql(LESEN + " for update"), plan, id);
    }

    private Optional<Einlesung> lesen(
            JdbcClient.StatementSpec abfrage, String plan, EinlesungId id) {
        return abfrage.param("id", id.wert())
                .param("plan", plan)
                .query((z, nr) ->
                        new Einlesung(
                                new EinlesungId(z.getObject("id", UUID.class)),
                                z.getString("datei"),
                                z.getString("pruefsumme"),
                                Optional.ofNullable(z.getBytes("inhalt")),
                                Optional.ofNullable(z.getTimestamp("uebernommen"))
                                        .map(Timestamp::toInstant)))
                .optional();
    }

    /// When a file of these bytes was last taken over for that plan.
    Optional<Instant> zuletzt(String plan, String pruefsumme) {
        return sql.sql(
                        "select max(uebernommen) from ressourcen.einlesung where plan = :plan and pruefsumme = :summe and uebernommen is not null having count(*) > 0")
                .param("plan", plan)
                .param("summe", pruefsumme)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void uebernommen(EinlesungId id, Instant jetzt) {
        sql.sql(
                        "update ressourcen.einlesung set uebernommen = :jetzt, inhalt = null where id = :id")
                .param("jetzt", Timestamp.from(jetzt))
                .param("id", id.wert())
                .update();
    }
}
