package dreiklang.amt;

import dreiklang.identitaet.BeschaeftigteId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps who wants the mail in the morning.
@Repository
class TagespostRepository {

    private final JdbcClient sql;

    TagespostRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void bestellen(BeschaeftigteId person, Instant jetzt) {
        sql.sql(
                        "insert into amt.tagespost (person, seit) values (:p, :jetzt) on conflict (person) do nothing")
                .param("p", person.wert())
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }

    void abbestellen(BeschaeftigteId person) {
        sql.sql("delete from amt.tagespost where person = :p").param("p", person.wert()).update();
    }

    boolean bestellt(BeschaeftigteId person) {
        return sql.sql("select 1 from amt.tagespost where person = :p")
                .param("p", person.wert())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// Who has not had one on that day.
    List<BeschaeftigteId> faellige(LocalDate tag) {
        return sql.sql(
                        "select person from amt.tagespost where zuletzt is null or zuletzt < :tag order by seit, person")
                .param("tag", tag)
                .query((z, nr) -> new BeschaeftigteId(z.getObject(1, UUID.class)))
                .list();
    }

    /// Notes that the mail of that day is made.
    ///
    /// @return false when it was made already, or is not wanted any more
    boolean vermerken(BeschaeftigteId person, LocalDate tag) {
        return sql.sql(
                                "update amt.tagespost set zuletzt = :tag where person = :p and (zuletzt is null or zuletzt < :tag)")
                        .param("tag", tag)
                        .param("p", person.wert())
                        .update()
                == 1;
    }
}
