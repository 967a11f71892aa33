package dreiklang.fachverfahren;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When each Fachverfahren was last reached.
@Repository
class VerbindungRepository {

    private final JdbcClient sql;

    VerbindungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is known about a connection.
    record Lage(Optional<Instant> erfolg, Optional<Instant> fehler, String grund) {
        boolean gestoert() {
            return fehler.isPresent() && (erfolg.isEmpty() || fehler.get().isAfter(erfolg.get()));
        }
    }

    void erfolg(String ziel, Instant jetzt) {
        sql.sql(
                        """
                        insert into fachverfahren.verbindung as v (ziel, letzter_erfolg) values (:ziel, :jetzt)
                        on conflict (ziel) do update set letzter_erfolg = greatest(v.letzter_erfolg, :jetzt), grund = ''
                        """)
                .param("ziel", ziel)
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }

    void fehler(String ziel, String grund, Instant jetzt) {
        sql.sql(
                        """
                        insert into fachverfahren.verbindung as v (ziel, letzter_fehler, grund) values (:ziel, :jetzt, :grund)
                        on conflict (ziel) do update set letzter_fehler = greatest(v.letzter_fehler, :jetzt), grund = :grund
                        """)
                .param("ziel", ziel)
                .param("grund", grund)
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }

    Optional<Lage> finden(String ziel) {
        return sql.sql(
                        "select letzter_erfolg, letzter_fehler, grund from fachverfahren.verbindung where ziel = :ziel")
                .param("ziel", ziel)
                .query((z, nr) ->
                        new Lage(
                                Optional.ofNullable(z.getTimestamp(1)).map(Timestamp::toInstant),
                                Optional.ofNullable(z.getTimestamp(2)).map(Timestamp::toInstant),
                                z.getString(3)))
                .optional();
    }
}
