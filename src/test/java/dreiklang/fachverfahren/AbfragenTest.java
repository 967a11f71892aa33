package dreiklang.fachverfahren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.fachverfahren.FachverfahrenEinstellungen.Abfrage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// The town's own database stands for a foreign one.
class AbfragenTest extends Stadttest {

    @Autowired private JdbcConnectionDetails zugang;
    @Autowired private DataSource quelle;

    @Test
    void eineAbfrageLiestHoechstensSoVielWieErlaubt() {
        var fund =
                Abfragen.ausfuehren(
                        "Zahlen",
                        abfrage(
                                "select n as zahl, :wort as wort from generate_series(1, 100) n order by n"),
                        Map.of("wort", "'; drop table x; --"));
        assertThat(fund.spalten()).containsExactly("zahl", "wort");
        assertThat(fund.zeilen()).hasSize(3);
        assertThat(fund.zeilen().getFirst()).containsExactly("1", "'; drop table x; --");
        assertThat(fund.gekuerzt()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select pg_sleep(30)",
                "insert into fachverfahren.verbindung (ziel) values ('x') returning ziel",
                "with x as (delete from fachverfahren.eintrag returning kennung) select * from x",
                "select * from gibt_es_nicht"
            })
    void wasSchreibenWillOderZuLangeDauertScheitertOhneFolgen(String sql) throws SQLException {
        assertThatThrownBy(() -> Abfragen.ausfuehren("x", abfrage(sql), Map.of()))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("H-208"));
        try (var verbindung = quelle.getConnection();
                var zeilen =
                        verbindung
                                .createStatement()
                                .executeQuery("select count(*) from fachverfahren.eintrag")) {
            zeilen.next();
            assertThat(zeilen.getInt(1)).isGreaterThanOrEqualTo(240);
        }
    }

    @Test
    void eineRiesigeZelleLegtDasProgrammNichtLahm() {
        assertThatThrownBy(() ->
                        Abfragen.ausfuehren(
                                "x", abfrage("select repeat('x', 40000000)"), Map.of()))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("H-208"));
    }

    private Abfrage abfrage(String sql) {
        return new Abfrage(
                "probe",
                "hundesteuer",
                zugang.getJdbcUrl(),
                String.valueOf(zugang.getUsername()),
                String.valueOf(zugang.getPassword()),
                sql,
                3,
                Duration.ofSeconds(1));
    }
}
