package dreiklang.akte;

import dreiklang.formular.Antworten;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the Kommune's own questions about Akten and the answers to them.
@Repository
class FelderRepository {

    private final JdbcClient sql;

    FelderRepository(JdbcClient sql) {
        this.sql = sql;
    }

    String definition(String nummer) {
        return sql.sql("select definition from akte.planfelder where nummer = :n")
                .param("n", nummer)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void festlegen(String nummer, String definition) {
        if (definition.isEmpty()) {
            sql.sql("delete from akte.planfelder where nummer = :n").param("n", nummer).update();
            return;
        }
        sql.sql(
                        "insert into akte.planfelder (nummer, definition) values (:n, :d) on conflict (nummer) do update set definition = excluded.definition")
                .param("n", nummer)
                .param("d", definition)
                .update();
    }

    /// What counts for a number: its own definition or that of the next number above it.
    String geltend(String nummer) {
        return sql.sql(
                        "select definition from akte.planfelder where nummer = :n or starts_with(:n, nummer || '.') order by length(nummer) desc limit 1")
                .param("n", nummer)
                .query(String.class)
                .optional()
                .orElse("");
    }

    Antworten antworten(Aktenzeichen akte) {
        var werte = new LinkedHashMap<String, List<String>>();
        sql.sql("select feld, werte from akte.eigenfeld where aktenzeichen = :az order by feld")
                .param("az", akte.wert())
                .query((z, nr) -> werte.put(z.getString(1), worte(z.getArray(2))))
                .list();
        return new Antworten(werte);
    }

    private static List<String> worte(java.sql.Array feld) throws SQLException {
        return List.of((String[]) feld.getArray());
    }

    void antworten(Aktenzeichen akte, String feld, List<String> werte) {
        if (werte.isEmpty()) {
            sql.sql("delete from akte.eigenfeld where aktenzeichen = :az and feld = :feld")
                    .param("az", akte.wert())
                    .param("feld", feld)
                    .update();
            return;
        }
        sql.sql(
                        "insert into akte.eigenfeld (aktenzeichen, feld, werte) values (:az, :feld, :werte)"
                                + " on conflict (aktenzeichen, feld) do update set werte = excluded.werte")
                .param("az", akte.wert())
                .param("feld", feld)
                .param("werte", werte.toArray(String[]::new))
                .update();
    }
}
