package dreiklang.webdav;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what programs put down while they save.
@Repository
class ZwischenRepository {

    private static final String FELDER =
            "select akte, name, datei, groesse, blatt, verdeckt, geaendert, marke, frist from webdav.zwischenstueck ";

    private final JdbcClient sql;

    ZwischenRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Zwischenstueck> alle(UUID person, String akte) {
        return sql.sql(FELDER + "where person = :person and akte = :akte order by name")
                .param("person", person)
                .param("akte", akte)
                .query((z, nr) -> stueck(z))
                .list();
    }

    void halten(UUID person, Zwischenstueck stueck) {
        sql.sql(
                        """
                        insert into webdav.zwischenstueck (person, akte, name, datei, groesse, blatt, verdeckt, geaendert, marke, frist)
                        values (:person, :akte, :name, :datei, :groesse, :blatt, :verdeckt, :geaendert, :marke, :frist)
                        on conflict (person, akte, name) do update
                           set datei = excluded.datei, groesse = excluded.groesse, blatt = excluded.blatt, verdeckt = excluded.verdeckt,
                               geaendert = excluded.geaendert, marke = excluded.marke, frist = excluded.frist
                        """)
                .param("person", person)
                .param("akte", stueck.akte())
                .param("name", stueck.name())
                .param("datei", stueck.datei())
                .param("groesse", stueck.groesse())
                .param("blatt", stueck.blatt().orElse(null))
                .param("verdeckt", stueck.verdeckt().orElse(null))
                .param("geaendert", Timestamp.from(stueck.geaendert()))
                .param("marke", stueck.marke().orElse(null))
                .param("frist", stueck.frist().map(Timestamp::from).orElse(null))
                .update();
    }

    void entfernen(UUID person, String akte, String name) {
        sql.sql("delete from webdav.zwischenstueck where person = :p and akte = :a and name = :n")
                .param("p", person)
                .param("a", akte)
                .param("n", name)
                .update();
    }

    long belegt(UUID person) {
        return sql.sql(
                        "select coalesce(sum(groesse), 0) from webdav.zwischenstueck where person = :p")
                .param("p", person)
                .query(Long.class)
                .single();
    }

    /// Forgets what was not touched for so long.
    int vergessen(Instant vor) {
        return sql.sql("delete from webdav.zwischenstueck where geaendert < :vor")
                .param("vor", Timestamp.from(vor))
                .update();
    }

    boolean gebraucht(String datei) {
        return sql.sql("select exists (select 1 from webdav.zwischenstueck where datei = :d)")
                .param("d", datei)
                .query(Boolean.class)
                .single();
    }

    private static Zwischenstueck stueck(ResultSet z) throws SQLException {
        return new Zwischenstueck(
                z.getString(1),
                z.getString(2),
                z.getString(3),
                z.getLong(4),
                Optional.ofNullable(z.getObject(5, Integer.class)),
                Optional.ofNullable(z.getString(6)),
                z.getTimestamp(7).toInstant(),
                Optional.ofNullable(z.getString(8)),
                zeit(z.getTimestamp(9)));
    }

    private static Optional<Instant> zeit(@Nullable Timestamp wann) {
        return Optional.ofNullable(wann).map(Timestamp::toInstant);
    }
}
