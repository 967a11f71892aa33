package dreiklang.auskunft;

import dreiklang.basis.Loeschnachweis;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the proofs of what was deleted by rule, in the transaction of the deletion.
@Component
class Loeschbuch {

    private final JdbcClient sql;
    private final Clock uhr;

    Loeschbuch(JdbcClient sql, Clock uhr) {
        this.sql = sql;
        this.uhr = uhr;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void eintragen(Loeschnachweis nachweis) {
        if (nachweis.anzahl() > 0) {
            sql.sql(
                            "insert into auskunft.loeschnachweis (wann, klasse, anzahl, regel) values (:wann, :klasse, :anzahl, :regel)")
                    .param("wann", Timestamp.from(uhr.instant()))
                    .param("klasse", nachweis.klasse())
                    .param("anzahl", nachweis.anzahl())
                    .param("regel", nachweis.regel())
                    .update();
        }
    }

    List<Loeschkonzept.Nachweis> neueste(int anzahl, int ab) {
        return sql.sql(
                        "select wann, klasse, anzahl, regel from auskunft.loeschnachweis order by id desc limit :n offset :ab")
                .param("n", anzahl)
                .param("ab", ab)
                .query((r, n) ->
                        new Loeschkonzept.Nachweis(
                                r.getTimestamp(1).toInstant(),
                                r.getString(2),
                                r.getInt(3),
                                r.getString(4)))
                .list();
    }

    long anzahl() {
        return sql.sql("select count(*) from auskunft.loeschnachweis").query(Long.class).single();
    }

    Optional<Instant> zuletzt(String klasse) {
        return sql.sql(
                        "select wann from auskunft.loeschnachweis where klasse = :klasse order by id desc limit 1")
                .param("klasse", klasse)
                .query((r, n) -> r.getTimestamp(1).toInstant())
                .optional();
    }
}
