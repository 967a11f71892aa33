package dreiklang.ablauf;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the processes that were made ready, by the checksum of their file.
@Repository
class ProzessRepository {

    private final JdbcClient sql;

    ProzessRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// A process as it was made ready.
    ///
    /// @param definition identifier in the engine
    /// @param datei the file as it was checked
    record Gespeichert(String definition, byte[] datei) {}

    /// Lets others wait until this transaction ends, so that nothing is deployed twice.
    void sperren() {
        sql.sql("select pg_advisory_xact_lock(727001)").query((zeile, nr) -> 1).single();
    }

    Optional<String> definition(String kennung) {
        return sql.sql("select definition from ablauf.prozess where kennung = :k")
                .param("k", kennung)
                .query(String.class)
                .optional();
    }

    void eintragen(String kennung, String definition, byte[] datei) {
        sql.sql("insert into ablauf.prozess (kennung, definition, datei) values (:k, :d, :b)")
                .param("k", kennung)
                .param("d", definition)
                .param("b", datei)
                .update();
    }

    Gespeichert laden(String kennung) {
        return sql.sql("select definition, datei from ablauf.prozess where kennung = :k")
                .param("k", kennung)
                .query((zeile, nr) -> new Gespeichert(zeile.getString(1), zeile.getBytes(2)))
                .single();
    }
}
