package dreiklang.ressourcen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps posts.
@Repository
class StelleRepository {

    private static final String SCHREIBEN =
            """
            insert into ressourcen.stelle as t (id, plan, gruppe, rolle, entgeltgruppe, einheit, anzahl, beginn, befristet_bis, besetzung, besetzt_seit,
                   massnahmen, version, geaendert)
            select :id, :plan, :gruppe, :rolle, :entgeltgruppe, :einheit, :anzahl, :beginn, cast(:bis as date), :besetzung, cast(:seit as date),
                   :massnahmen, 1, :jetzt
             where :version = 0 or exists (select 1 from ressourcen.stelle x where x.id = :id)
            on conflict (id) do update set gruppe = :gruppe, rolle = :rolle, entgeltgruppe = :entgeltgruppe, einheit = :einheit, anzahl = :anzahl,
                   beginn = :beginn, befristet_bis = cast(:bis as date), besetzung = :besetzung, besetzt_seit = cast(:seit as date),
                   massnahmen = :massnahmen, version = t.version + 1, geaendert = :jetzt
             where t.version = :version and t.plan = :plan
            """;

    private final JdbcClient sql;

    StelleRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Stelle> alle(String plan) {
        return sql.sql(
                        "select id, gruppe, rolle, entgeltgruppe, einheit, anzahl, beginn, befristet_bis, besetzung, besetzt_seit, massnahmen, version"
                                + " from ressourcen.stelle where plan = ? order by lfd")
                .param(plan)
                .query(StelleRepository::stelle)
                .list();
    }

    /// @return false when somebody else has changed or removed it meanwhile
    boolean schreiben(String plan, Stelle s, Instant jetzt) {
        return sql.sql(SCHREIBEN)
                        .param("id", s.id().wert())
                        .param("plan", plan)
                        .param("gruppe", s.gruppe())
                        .param("rolle", s.rolle())
                        .param("entgeltgruppe", s.entgeltgruppe())
                        .param("einheit", s.einheit())
                        .param("anzahl", s.anzahl())
                        .param("beginn", s.beginn())
                        .param("bis", s.befristetBis().orElse(null), Types.DATE)
                        .param("besetzung", s.besetzung().name())
                        .param("seit", s.besetztSeit().orElse(null), Types.DATE)
                        .param("massnahmen", s.massnahmen().toArray(String[]::new))
                        .param("version", s.version())
                        .param("jetzt", Timestamp.from(jetzt))
                        .update()
                == 1;
    }

    private static Stelle stelle(ResultSet z, int nummer) throws SQLException {
        return new Stelle(
                Spalten.id(z),
                z.getString("gruppe"),
                z.getString("rolle"),
                z.getString("entgeltgruppe"),
                z.getString("einheit"),
                z.getBigDecimal("anzahl"),
                z.getObject("beginn", LocalDate.class),
                Spalten.tag(z, "befristet_bis"),
                Stelle.Besetzung.valueOf(z.getString("besetzung")),
                Spalten.tag(z, "besetzt_seit"),
                Spalten.menge(z, "massnahmen"),
                z.getInt("version"));
    }
}
