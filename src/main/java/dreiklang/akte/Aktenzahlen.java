package dreiklang.akte;

import dreiklang.basis.Offen;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door of how many Akten there are where; counts everything, so call it at night.
@Service
public class Aktenzahlen {

    private final JdbcClient sql;

    Aktenzahlen(JdbcClient sql) {
        this.sql = sql;
    }

    /// What a unit has.
    ///
    /// @param einheit short name of the Organisationseinheit
    /// @param erste when its first Akte was opened, also when that one is destroyed
    /// @param akten Akten that are not destroyed
    /// @param dokumente Schriftstücke that lie in them
    public record Einheitszahl(String einheit, Instant erste, long akten, long dokumente) {}

    /// All units that ever had an Akte.
    @Offen("numbers only; called by the program at night")
    public List<Einheitszahl> jeEinheit() {
        var dokumente = dokumente();
        return sql.sql(
                        "select einheit, min(eroeffnet), count(*) filter (where vernichtet is null) from akte.akte group by einheit order by einheit")
                .query((r, n) ->
                        new Einheitszahl(
                                r.getString(1),
                                wann(r.getTimestamp(2)),
                                r.getLong(3),
                                dokumente.getOrDefault(r.getString(1), 0L)))
                .list();
    }

    private Map<String, Long> dokumente() {
        var zahlen = new LinkedHashMap<String, Long>();
        sql.sql(
                        "select a.einheit, count(*) from akte.schriftstueck s join akte.akte a on a.aktenzeichen = s.aktenzeichen"
                                + " where s.verschoben_nach is null and a.vernichtet is null group by a.einheit")
                .query(r -> {
                    zahlen.put(r.getString(1), r.getLong(2));
                });
        return zahlen;
    }

    private static Instant wann(Timestamp t) {
        return t.toInstant();
    }
}
