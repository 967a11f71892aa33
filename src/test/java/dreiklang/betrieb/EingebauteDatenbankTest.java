package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The embedded database is a real one.
class EingebauteDatenbankTest extends Stadttest {

    @Autowired private JdbcClient jdbc;
    @Autowired private Datenbankquelle quelle;

    @ParameterizedTest
    @CsvSource({
        "fsync,on",
        "full_page_writes,on",
        "synchronous_commit,on",
        "data_checksums,on",
        "listen_addresses,127.0.0.1",
        "password_encryption,scram-sha-256"
    })
    void schreibtDauerhaftUndHoertNurAufDiesenRechner(String einstellung, String wert) {
        assertThat(
                        jdbc.sql("select current_setting(?)")
                                .param(einstellung)
                                .query(String.class)
                                .single())
                .isEqualTo(wert);
    }

    @Test
    void dasProgrammIstNichtVerwalterDerDatenbank() {
        assertThat(
                        jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
                                .query(Boolean.class)
                                .single())
                .isFalse();
    }

    @Test
    void umlauteWerdenDeutschSortiert() {
        assertThat(
                        jdbc.sql(
                                        "select w from (values ('Zoo'), ('Äpfel'), ('Bau')) t(w)"
                                                + " order by w")
                                .query(String.class)
                                .list())
                .containsExactly("Äpfel", "Bau", "Zoo");
    }

    @Test
    void dieDatenbankGehoertZuDiesemProgramm() {
        assertThat(ProcessHandle.current().descendants().map(ProcessHandle::pid))
                .contains(quelle.server().orElseThrow().pid());
    }
}
