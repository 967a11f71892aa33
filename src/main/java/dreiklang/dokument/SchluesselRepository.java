package dreiklang.dokument;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which master keys there were; their names only.
@Repository
class SchluesselRepository {

    private final JdbcClient jdbc;

    SchluesselRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes that a key is in use from now on.
    ///
    /// @return whether that is new
    boolean eintragen(String kennung, Instant jetzt) {
        return jdbc.sql(
                                """
                                insert into dokument.hauptschluessel (kennung, seit) values (:kennung, :jetzt)
                                on conflict (kennung) do update set seit = excluded.seit, frei = null
                                 where dokument.hauptschluessel.frei is not null
                                """)
                        .param("kennung", kennung)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Keys contents may need.
    List<String> gebrauchte() {
        return jdbc.sql(
                        "select kennung from dokument.hauptschluessel where frei is null order by seit")
                .query(String.class)
                .list();
    }

    /// Notes that nothing uses any key but that one.
    ///
    /// @return the keys that were in use until now
    List<String> freigeben(String ausser, Instant jetzt) {
        return jdbc.sql(
                        "update dokument.hauptschluessel set frei = :jetzt where kennung <> :ausser and frei is null returning kennung")
                .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                .param("ausser", ausser)
                .query(String.class)
                .list();
    }

    /// All keys, the newest first.
    List<Schluesselstand> alle() {
        return jdbc.sql(
                        "select kennung, seit, frei from dokument.hauptschluessel order by seit desc, kennung limit 50")
                .query((zeile, nr) ->
                        new Schluesselstand(
                                zeile.getString(1),
                                zeile.getObject(2, OffsetDateTime.class).toInstant(),
                                Optional.ofNullable(zeile.getObject(3, OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)))
                .list();
    }
}
