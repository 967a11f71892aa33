package dreiklang.vorgang;

import dreiklang.basis.Pruefsumme;
import dreiklang.identitaet.BeschaeftigteId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the addresses under which calendars read, one for each person at most.
@Repository
class KalenderzugangRepository {

    private final JdbcClient sql;

    KalenderzugangRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// The former address stops working.
    void setzen(BeschaeftigteId person, Pruefsumme zeichen, Instant jetzt) {
        sql.sql(
                        "insert into vorgang.kalenderzugang (person, pruefsumme, seit) values (:p, :z, :jetzt)"
                                + " on conflict (person) do update set pruefsumme = excluded.pruefsumme, seit = excluded.seit")
                .param("p", person.wert())
                .param("z", zeichen.hex())
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }

    void loeschen(BeschaeftigteId person) {
        sql.sql("delete from vorgang.kalenderzugang where person = :p")
                .param("p", person.wert())
                .update();
    }

    Optional<Instant> seit(BeschaeftigteId person) {
        return sql.sql("select seit from vorgang.kalenderzugang where person = :p")
                .param("p", person.wert())
                .query((z, nr) -> z.getTimestamp(1).toInstant())
                .optional();
    }

    Optional<BeschaeftigteId> zu(Pruefsumme zeichen) {
        return sql.sql("select person from vorgang.kalenderzugang where pruefsumme = :z")
                .param("z", zeichen.hex())
                .query((z, nr) -> new BeschaeftigteId(z.getObject(1, UUID.class)))
                .optional();
    }
}
