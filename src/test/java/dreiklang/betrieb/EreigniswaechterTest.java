package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.antrag.AntragEingereicht;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// No fact stays behind when the program is interrupted twice in a row.
class EreigniswaechterTest extends Stadttest {

    private static final UUID NUMMER = UUID.fromString("01a2017b-0000-7000-8000-000000000001");

    @Autowired private Ereigniswaechter waechter;
    @Autowired private JdbcClient sql;

    @AfterEach
    void aufraeumen() {
        sql.sql("delete from event_publication where id = ?").param(NUMMER).update();
    }

    @Test
    void wasBeimLetztenStartUnterwegsWarWirdBeimNaechstenWiederZugestellt() {
        sql.sql(
                        """
                        insert into event_publication (id, listener_id, event_type, serialized_event, publication_date,
                            status, completion_attempts, last_resubmission_date)
                        values (?, 'niemand', ?, '{}', now(), 'RESUBMITTED', 2, now())
                        """)
                .param(NUMMER)
                .param(AntragEingereicht.class.getName())
                .update();

        waechter.afterPropertiesSet();

        assertThat(
                        sql.sql("select status from event_publication where id = ?")
                                .param(NUMMER)
                                .query(String.class)
                                .single())
                .isEqualTo("FAILED");
    }
}
