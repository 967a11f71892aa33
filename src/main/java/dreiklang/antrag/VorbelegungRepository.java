package dreiklang.antrag;

import dreiklang.antrag.Vorbelegung.Herkunft;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Answers that are there before the person has typed them.
@Repository
class VorbelegungRepository {

    private final JdbcClient sql;

    VorbelegungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Vorbelegung> zu(String referenz) {
        return sql.sql(
                        "select feld, werte, herkunft, stand, gesehen from antrag.vorbelegung where referenz = ? order by feld")
                .param(referenz)
                .query((z, n) ->
                        new Vorbelegung(
                                z.getString("feld"),
                                Jsonform.namen(z.getString("werte")),
                                Herkunft.valueOf(z.getString("herkunft")),
                                z.getTimestamp("stand").toInstant(),
                                z.getBoolean("gesehen")))
                .list();
    }

    /// What stands first counts; only what the person asked for takes the place of something else.
    void anlegen(String referenz, Vorbelegung v) {
        sql.sql(
                        """
                        insert into antrag.vorbelegung as v (referenz, feld, werte, herkunft, stand) values (?, ?, ?::jsonb, ?, ?)
                        on conflict (referenz, feld) do update
                            set werte = excluded.werte, herkunft = excluded.herkunft, stand = excluded.stand
                            where excluded.herkunft = 'ANTRAG' and v.herkunft <> 'BESTAETIGT' and not v.gesehen
                        """)
                .params(
                        referenz,
                        v.feld(),
                        Jsonform.namen(v.werte()),
                        v.herkunft().name(),
                        Timestamp.from(v.stand()))
                .update();
    }

    void gesehen(String referenz, Collection<String> felder) {
        if (!felder.isEmpty()) {
            sql.sql(
                            "update antrag.vorbelegung set gesehen = true where referenz = ? and feld = any(?) and not gesehen")
                    .params(referenz, felder.toArray(String[]::new))
                    .update();
        }
    }

    void entfernen(String referenz, Collection<String> felder) {
        if (!felder.isEmpty()) {
            sql.sql("delete from antrag.vorbelegung where referenz = ? and feld = any(?)")
                    .params(referenz, felder.toArray(String[]::new))
                    .update();
        }
    }
}
