package dreiklang.fachverfahren;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps hashes of the secrets with which Fachverfahren report.
@Repository
class ZugangRepository {

    private final JdbcClient sql;

    ZugangRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void anlegen(String hash, String fachverfahren, Instant jetzt) {
        sql.sql(
                        "insert into fachverfahren.zugang (hash, fachverfahren, angelegt) values (:hash, :f, :jetzt)")
                .param("hash", hash)
                .param("f", fachverfahren)
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }

    /// Earlier ones end at that moment.
    void beenden(String fachverfahren, Instant wann) {
        sql.sql(
                        "update fachverfahren.zugang set gueltig_bis = :wann where fachverfahren = :f and (gueltig_bis is null or gueltig_bis > :wann)")
                .param("wann", Timestamp.from(wann))
                .param("f", fachverfahren)
                .update();
    }

    Optional<String> fachverfahren(String hash, Instant jetzt) {
        return sql.sql(
                        "select fachverfahren from fachverfahren.zugang where hash = :hash and (gueltig_bis is null or gueltig_bis > :jetzt)")
                .param("hash", hash)
                .param("jetzt", Timestamp.from(jetzt))
                .query(String.class)
                .optional();
    }

    Optional<Instant> seit(String fachverfahren) {
        return sql.sql(
                        "select max(angelegt) from fachverfahren.zugang where fachverfahren = :f and gueltig_bis is null")
                .param("f", fachverfahren)
                .query((z, nr) -> Optional.ofNullable(z.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
