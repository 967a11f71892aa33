package dreiklang.programm;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps who changed which field of a Massnahme from what to what.
@Repository
class VerlaufRepository {

    private static final int LETZTE = 200;

    private final JdbcClient sql;

    VerlaufRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void schreiben(
            MassnahmeId id, List<Massnahme.Aenderung> aenderungen, String wer, Instant jetzt) {
        for (var a : aenderungen) {
            sql.sql(
                            "insert into programm.verlauf (massnahme, feld, alt, neu, wer, zeit) values (:id, :feld, :alt, :neu, :wer, :jetzt)")
                    .param("id", id.wert())
                    .param("feld", a.feld())
                    .param("alt", a.alt())
                    .param("neu", a.neu())
                    .param("wer", wer)
                    .param("jetzt", Timestamp.from(jetzt))
                    .update();
        }
    }

    /// The newest first.
    List<Verlaufseintrag> zu(MassnahmeId id) {
        return sql.sql(
                        "select feld, alt, neu, wer, zeit from programm.verlauf where massnahme = :id order by id desc limit :n")
                .param("id", id.wert())
                .param("n", LETZTE)
                .query((z, nr) ->
                        new Verlaufseintrag(
                                z.getString("feld"),
                                z.getString("alt"),
                                z.getString("neu"),
                                z.getString("wer"),
                                z.getTimestamp("zeit").toInstant()))
                .list();
    }
}
