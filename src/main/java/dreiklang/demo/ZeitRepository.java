package dreiklang.demo;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Remembers how far the Zeitmaschine was pushed.
@Repository
@ConditionalOnProperty("dreiklang.demo")
class ZeitRepository {

    private final JdbcClient datenbank;

    ZeitRepository(JdbcClient datenbank) {
        this.datenbank = datenbank;
    }

    Duration versatz() {
        return datenbank
                .sql("select versatz from demo.zeit")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    void merken(Duration versatz) {
        datenbank
                .sql(
                        """
                        insert into demo.zeit (versatz) values (?)
                        on conflict (eine) do update set versatz = excluded.versatz\
                        """)
                .param(versatz.toSeconds())
                .update();
    }
}
