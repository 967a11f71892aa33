package dreiklang.vorgang;

import dreiklang.identitaet.BeschaeftigteId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps Beteiligungen.
@Repository
class BeteiligungRepository {

    private final JdbcClient sql;

    BeteiligungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void anlegen(VorgangId vorgang, Beteiligung b, BeschaeftigteId wer) {
        sql.sql(
                        "insert into vorgang.beteiligung (id, vorgang, rolle, name, erreichbar, person, seit)"
                                + " values (:id, :v, :rolle, :name, :erreichbar, :wer, :seit)")
                .param("id", b.id())
                .param("v", vorgang.wert())
                .param("rolle", b.rolle().name())
                .param("name", b.name())
                .param("erreichbar", b.erreichbar())
                .param("wer", wer.wert())
                .param("seit", Timestamp.from(b.seit()))
                .update();
    }

    /// Ends it once.
    boolean beenden(VorgangId vorgang, UUID id, Instant wann) {
        return sql.sql(
                                "update vorgang.beteiligung set beendet = :wann where id = :id and vorgang = :v and beendet is null")
                        .param("wann", Timestamp.from(wann))
                        .param("id", id)
                        .param("v", vorgang.wert())
                        .update()
                == 1;
    }

    List<Beteiligung> zu(VorgangId vorgang) {
        return sql.sql(
                        "select id, rolle, name, erreichbar, seit, beendet from vorgang.beteiligung where vorgang = :v order by seit, id")
                .param("v", vorgang.wert())
                .query((z, nr) ->
                        new Beteiligung(
                                z.getObject(1, UUID.class),
                                Beteiligung.Rolle.valueOf(z.getString(2)),
                                z.getString(3),
                                z.getString(4),
                                z.getTimestamp(5).toInstant(),
                                Optional.ofNullable(z.getTimestamp(6)).map(Timestamp::toInstant)))
                .list();
    }
}
