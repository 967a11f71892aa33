package dreiklang.fachverfahren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.fachverfahren.FachverfahrenEinstellungen.Abfrage;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Leistungspaket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// The town's own database stands for a foreign one.
class AbfragenTest extends Stadttest {

    @Autowired private JdbcConnectionDetails zugang;
    @Autowired private DataSource quelle;
    @Autowired private Leistungen leistungen;
    @Autowired private ApplicationEventPublisher ereignisse;
    @Autowired private TransactionTemplate transaktion;

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
                        Abfragen.ausfuehren("x", abfrage("select repeat('x', 40000000)"), Map.of()))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("H-208"));
    }

    /// The packages of the demo look nothing up: one is read here.
    @Test
    void niemandWartetAufEineFremdeDatenbankMitEinerEigenenVerbindungInDerHand() {
        var schluessel = new LeistungsSchluessel("hund-anmelden");
        var echtes = leistungen.paket(schluessel).orElseThrow();
        var dateien = new java.util.HashMap<>(echtes.dateien());
        dateien.put(
                Anbindung.DATEI,
                "nachschlagen: [{abfrage: probe, titel: Wartende}]"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var paket = new Leistungspaket(echtes.leistung(), echtes.formular(), dateien);
        var wartende =
                "select count(*) from pg_sleep(1.5), lateral (select 1 from pg_stat_activity"
                        + " where state = 'idle in transaction' and pid <> pg_backend_pid()"
                        + " and clock_timestamp() - xact_start > interval '1 second') s";
        var abfragen =
                new Abfragen(
                        new FachverfahrenEinstellungen(
                                List.of(),
                                List.of(abfrage(wartende, Duration.ofSeconds(5))),
                                List.of(),
                                Duration.ofDays(5)),
                        ereignisse,
                        transaktion);
        var vorgang = UUID.randomUUID();
        var fund =
                abfragen.nachschlagen(
                        paket,
                        1,
                        new Vorgangsdaten(vorgang, "R", "hund-anmelden", Map.of(), Map.of()));
        assertThat(fund.zeilen()).containsExactly(List.of("0"));
    }

    private Abfrage abfrage(String sql) {
        return abfrage(sql, Duration.ofSeconds(1));
    }

    private Abfrage abfrage(String sql, Duration frist) {
        return new Abfrage(
                "probe",
                "hundesteuer",
                zugang.getJdbcUrl(),
                String.valueOf(zugang.getUsername()),
                String.valueOf(zugang.getPassword()),
                sql,
                3,
                frist);
    }
}
