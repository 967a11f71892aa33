package dreiklang.antrag;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the drafts whose time is up. Rows that another node is busy with are left out.
@Repository
class AblaufRepository {

    private final JdbcClient sql;

    AblaufRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A Buendel is as old as its youngest draft, and goes as a whole.
    private static final String GANZE =
            """
            select e.* from antrag.entwurf e
            left join lateral (select max(t.geaendert) as zuletzt from antrag.buendel b join antrag.entwurf t on t.id = b.teil
                               where b.kopf = e.id) teile on true
            where e.geaendert <= ? and coalesce(teile.zuletzt, e.geaendert) <= ?
              and not exists (select 1 from antrag.buendel b where b.teil = e.id)
            """;

    List<Entwurf> zuErinnern(Instant unveraendertSeit, int hoechstens) {
        return sql.sql(
                        GANZE
                                + """
                                and e.stand = 'OFFEN' and (e.erinnert is null or e.erinnert < teile.zuletzt)
                                order by e.geaendert limit ? for update of e skip locked
                                """)
                .params(seit(unveraendertSeit), seit(unveraendertSeit), hoechstens)
                .query((z, n) -> EntwurfRepository.entwurf(z))
                .list();
    }

    List<Entwurf> zuLoeschen(Instant unveraendertSeit, Instant erinnertBis, int hoechstens) {
        return sql.sql(
                        GANZE
                                + """
                                and (e.stand = 'EINGEREICHT'
                                     or (e.erinnert <= ? and e.erinnert >= coalesce(teile.zuletzt, e.erinnert)))
                                order by e.geaendert limit ? for update of e skip locked
                                """)
                .params(
                        seit(unveraendertSeit),
                        seit(unveraendertSeit),
                        seit(erinnertBis),
                        hoechstens)
                .query((z, n) -> EntwurfRepository.entwurf(z))
                .list();
    }

    private static Timestamp seit(Instant zeitpunkt) {
        return Timestamp.from(zeitpunkt);
    }

    void erinnert(EntwurfId id, Instant zeitpunkt) {
        sql.sql("update antrag.entwurf set erinnert = ? where id = ?")
                .params(Timestamp.from(zeitpunkt), id.wert())
                .update();
    }
}
