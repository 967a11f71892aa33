package dreiklang.aussonderung;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for what is left of an Akte, table by table, without knowing what is in them: a table that
/// comes later is looked through as well.
final class Spuren {

    private final JdbcClient sql;

    Spuren(JdbcClient sql) {
        this.sql = sql;
    }

    /// Tables of the schema `akte` that have a column `aktenzeichen`.
    Set<String> tafelnMitAktenzeichen() {
        return new TreeSet<>(
                sql.sql(
                                """
                                select c.table_schema || '.' || c.table_name from information_schema.columns c
                                  join information_schema.tables t using (table_schema, table_name)
                                 where c.table_schema = 'akte' and c.column_name = 'aktenzeichen' and t.table_type = 'BASE TABLE'
                                """)
                        .query(String.class)
                        .list());
    }

    /// Those of them that hold a row of the Akte.
    Set<String> zeilen(String zeichen) {
        var funde = tafelnMitAktenzeichen();
        funde.removeIf(tafel -> anzahl(tafel, "x.aktenzeichen = ?", zeichen) == 0);
        return funde;
    }

    /// Tables of these schemas, or of all where none is named, in which a column of any kind
    /// contains the word.
    Set<String> woerter(String wort, String... schemas) {
        var funde =
                new TreeSet<>(
                        sql.sql(
                                        """
                                        select table_schema || '.' || table_name from information_schema.tables
                                         where table_type = 'BASE TABLE' and (table_schema = any(?)
                                               or cardinality(?) = 0 and table_schema not in ('pg_catalog', 'information_schema'))
                                        """)
                                .params(schemas, schemas)
                                .query(String.class)
                                .list());
        // A row as text holds all its columns, lists and documents too.
        funde.removeIf(tafel -> anzahl(tafel, "x::text ilike '%' || ? || '%'", wort) == 0);
        return funde;
    }

    private long anzahl(String tafel, String bedingung, String wert) {
        return sql.sql("select count(*) from " + tafel + " x where " + bedingung)
                .params(List.of(wert))
                .query(Long.class)
                .single();
    }
}
