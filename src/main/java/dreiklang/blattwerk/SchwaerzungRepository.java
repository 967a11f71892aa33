package dreiklang.blattwerk;

import dreiklang.dokument.DokumentId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes Schwärzungen and their marks.
@Repository
class SchwaerzungRepository {

    private final JdbcClient jdbc;

    SchwaerzungRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DokumentId> fassung(DokumentId dokument) {
        return jdbc.sql(
                        """
                        select fassung from blattwerk.schwaerzung
                         where dokument = :dokument and fassung is not null order by id desc limit 1
                        """)
                .param("dokument", dokument.wert())
                .query(UUID.class)
                .optional()
                .map(DokumentId::new);
    }
}
