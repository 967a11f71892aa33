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

    List<Entwurf> zuErinnern(Instant unveraendertSeit, int hoechstens) {
        return sql.sql(
                        """
                        select * from antrag.entwurf
                        where stand = 'OFFEN' and erinnert is null and geaendert <= ?
                        order by geaendert limit ? for update skip locked
                        """)
                .params(Timestamp.from(unveraendertSeit), hoechstens)
                .query((z, n) -> EntwurfRepository.entwurf(z))
                .list();
    }

    List<Entwurf> zuLoeschen(Instant unveraendertSeit, Instant erinnertBis, int hoechstens) {
        return sql.sql(
                        """
                        select * from antrag.entwurf
                        where geaendert <= ? and (stand = 'EINGEREICHT' or erinnert <= ?)
                        order by geaendert limit ? for update skip locked
                        """)
                .params(Timestamp.from(unveraendertSeit), Timestamp.from(erinnertBis), hoechstens)
                .query((z, n) -> EntwurfRepository.entwurf(z))
                .list();
    }

    void erinnert(EntwurfId id, Instant zeitpunkt) {
        sql.sql("update antrag.entwurf set erinnert = ? where id = ?")
                .params(Timestamp.from(zeitpunkt), id.wert())
                .update();
    }
}
