package dreiklang.postfach;

import dreiklang.basis.Loeschbestand;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Mails that are sent or have failed for good go after half a year; what they announced is proven
/// elsewhere.
@Component
class Mailloeschung implements Loeschbestand {

    private static final String KLASSE = "mail";
    private static final int TAGE = 180;
    private static final String ALT = "stand in ('GESENDET', 'GESCHEITERT') and angelegt < :vor";

    private final JdbcClient sql;

    Mailloeschung(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Loeschregel> regeln() {
        return List.of(new Loeschregel(KLASSE, TAGE));
    }

    @Override
    public long faellig(String klasse, Instant jetzt) {
        return sql.sql("select count(*) from postfach.mail where " + ALT)
                .param("vor", grenze(jetzt))
                .query(Long.class)
                .single();
    }

    @Override
    public int loeschen(String klasse, Instant jetzt, int hoechstens) {
        return sql.sql(
                        "delete from postfach.mail where schluessel in (select schluessel from postfach.mail where "
                                + ALT
                                + " order by angelegt limit :n for update skip locked)")
                .param("vor", grenze(jetzt))
                .param("n", hoechstens)
                .update();
    }

    private static Timestamp grenze(Instant jetzt) {
        return Timestamp.from(jetzt.minus(Duration.ofDays(TAGE)));
    }
}
