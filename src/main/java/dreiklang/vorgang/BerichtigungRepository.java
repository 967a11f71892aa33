package dreiklang.vorgang;

import dreiklang.identitaet.BeschaeftigteId;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps Berichtigungen.
@Repository
class BerichtigungRepository {

    private final JdbcClient sql;

    BerichtigungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void anlegen(VorgangId vorgang, Berichtigung b) {
        sql.sql(
                        "insert into vorgang.berichtigung (vorgang, nummer, feld, wert, vorher, grund, person, zeitpunkt)"
                                + " values (:v, :nummer, :feld, :wert, :vorher, :grund, :person, :zeit)")
                .param("v", vorgang.wert())
                .param("nummer", b.nummer())
                .param("feld", b.feld())
                .param("wert", b.wert().toArray(String[]::new))
                .param("vorher", b.vorher().toArray(String[]::new))
                .param("grund", b.grund())
                .param("person", b.person().wert())
                .param("zeit", Timestamp.from(b.zeitpunkt()))
                .update();
    }

    /// Lets one correction at a time happen in a Vorgang.
    void sperren(VorgangId vorgang) {
        sql.sql("select 1 from vorgang.vorgang where id = :v for update")
                .param("v", vorgang.wert())
                .query(Integer.class)
                .single();
    }

    /// All of a Vorgang, oldest first.
    List<Berichtigung> zu(VorgangId vorgang) {
        return sql.sql(
                        "select nummer, feld, wert, vorher, grund, person, zeitpunkt from vorgang.berichtigung where vorgang = :v order by nummer")
                .param("v", vorgang.wert())
                .query((z, nr) ->
                        new Berichtigung(
                                z.getInt(1),
                                z.getString(2),
                                werte(z.getArray(3)),
                                werte(z.getArray(4)),
                                z.getString(5),
                                new BeschaeftigteId(z.getObject(6, UUID.class)),
                                z.getTimestamp(7).toInstant()))
                .list();
    }

    private static List<String> werte(Array feld) throws SQLException {
        return List.of((String[]) feld.getArray());
    }
}
