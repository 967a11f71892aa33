package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The real program on a PostgreSQL server that is not its own: it lives in one database of it and
/// leaves the server alone.
class EigeneDatenbankTest {

    @TempDir private static Path ordner;

    private static Vorbereitung fremd;
    private static Datenbankzugang verwaltung;

    @BeforeAll
    static void einServerDenAndereBetreiben() throws SQLException {
        fremd =
                Vorbereitung.beginnen(
                        new Betriebseinstellungen(
                                ordner.resolve("server"),
                                new Betriebseinstellungen.Datenbank(
                                        "", "", "", "test", Map.of("shared-buffers", "32MB")),
                                new Betriebseinstellungen.Befehlswahl("", List.of())));
        verwaltung = fremd.datenbank().verwaltungszugang();
        ausfuehren("dreiklang", "create role stadt login password 'geheim'");
        ausfuehren("dreiklang", "create role gast login password 'geheim'");
        ausfuehren("dreiklang", "create database stadt owner stadt");
        ausfuehren("dreiklang", "create database belegt owner stadt");
        ausfuehren("belegt", "create table kunden (nr int)");
        ausfuehren(
                "dreiklang",
                "create database latein owner stadt template template0 encoding 'LATIN1'"
                        + " locale_provider libc locale 'C'");
    }

    @AfterAll
    static void serverBeenden() {
        fremd.close();
    }

    @Test
    void bleibtUeberEinenNeustartErhaltenUndLaesstDenServerStehen() throws Exception {
        var daten = ordner.resolve("daten");
        Antragsreise reise;
        try (var stadt = Kindprozess.stadt(daten, List.of(), worte("stadt", "stadt", "geheim"))) {
            var leitung = new Leitung(stadt.bereit());
            assertThat(leitung.holen("/").text()).contains("Lindenau");
            reise = new Antragsreise(leitung);
            reise.ausfuellen("Fremd", List.of(Nachweisfoto.von("Fremd", 1)));
            assertThat(reise.bestaetigt(reise.absenden())).isTrue();
            ordentlichBeenden(stadt);
        }
        assertThat(daten.resolve("datenbank")).doesNotExist();
        assertThat(zahl("stadt", "select count(*) from antrag.einreichung")).isEqualTo(1);
        try (var stadt = Kindprozess.stadt(daten, List.of(), worte("stadt", "stadt", "geheim"))) {
            reise.fortsetzen(stadt.bereit());
            assertThat(reise.bestaetigt(reise.absenden())).isTrue();
            ordentlichBeenden(stadt);
        }
        assertThat(zahl("stadt", "select count(*) from antrag.einreichung")).isEqualTo(1);
        assertThat(zahl("stadt", "select count(*) from vorgang.vorgang")).isEqualTo(1);
        assertThat(zahl("stadt", "select count(*) from pg_stat_activity where usename = 'stadt'"))
                .isZero();
    }

    private static void ordentlichBeenden(Kindprozess stadt) throws InterruptedException {
        stadt.hoeflichBeenden();
        assertThat(stadt.ende(Duration.ofSeconds(60))).isEqualTo(143);
        assertThat(stadt.gesagt()).doesNotContain("ERROR", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "stadt,stadt,falsch,9,weist den Benutzer „stadt“ ab. Bitte Benutzer und Kennwort prüfen.",
        "gibtesnicht,stadt,geheim,9,gibt es auf diesem Server nicht. Bitte anlegen.",
        "stadt,gast,geheim,18,'erlaubt dem Benutzer „gast“ nicht, Schemas und Tabellen anzulegen.'",
        "latein,stadt,geheim,18,verwendet die Zeichenkodierung LATIN1.",
        "belegt,stadt,geheim,19,enthält Tabellen eines anderen Programms. Bitte eine leere"
    })
    void wasNichtPasstWirdInEinemSatzGesagt(
            String datenbank, String benutzer, String kennwort, int code, String satz)
            throws Exception {
        endetMit(code, satz, worte(datenbank, benutzer, kennwort));
    }

    @Test
    void eineAdresseOhneJdbcWirdErklaert() throws Exception {
        endetMit(
                9,
                "muss mit jdbc:postgresql:// beginnen",
                "--datenbank",
                "postgres://stadt@localhost/stadt");
    }

    @Test
    void eineZuAlteDatenbankWirdGenannt() throws Exception {
        try (var alt = new KleinerPostgres("14.11")) {
            endetMit(
                    7,
                    "Die Datenbank ist PostgreSQL 14, gebraucht wird mindestens 15.",
                    "--datenbank",
                    "jdbc:postgresql://127.0.0.1:" + alt.port() + "/stadt",
                    "--dreiklang.datenbank.benutzer=stadt");
        }
    }

    @Test
    void eineDatenbankDieNichtDauerhaftSchreibtWirdAbgelehnt() throws Exception {
        ausfuehren("dreiklang", "create role eilig login password 'geheim'");
        ausfuehren("dreiklang", "create database eilig owner eilig");
        ausfuehren("dreiklang", "alter role eilig set synchronous_commit = off");
        endetMit(
                18,
                "schreibt nicht dauerhaft (synchronous_commit = off)",
                worte("eilig", "eilig", "geheim"));
    }

    private static void endetMit(int code, String satz, String... worte) throws Exception {
        var alle = new java.util.ArrayList<>(List.of("--port", "0", "--daten"));
        alle.add(ordner.resolve("leer").toString());
        alle.addAll(List.of(worte));
        try (var kind = Kindprozess.programm(List.of(), alle.toArray(String[]::new))) {
            assertThat(kind.ende(Duration.ofSeconds(120))).as(kind.gesagt()).isEqualTo(code);
            assertThat(kind.gesagt().strip().lines()).hasSize(1);
            assertThat(kind.gesagt()).contains(satz).doesNotContain("geheim", "falsch");
        }
    }

    private static String[] worte(String datenbank, String benutzer, String kennwort) {
        return new String[] {
            "--datenbank",
            "jdbc:postgresql://127.0.0.1:" + fremd.datenbank().port() + "/" + datenbank,
            "--dreiklang.datenbank.benutzer=" + benutzer,
            "--dreiklang.datenbank.kennwort=" + kennwort
        };
    }

    private static String url(String datenbank) {
        return "jdbc:postgresql://127.0.0.1:" + fremd.datenbank().port() + "/" + datenbank;
    }

    private static void ausfuehren(String datenbank, String sql) throws SQLException {
        try (var verbindung =
                        DriverManager.getConnection(
                                url(datenbank), verwaltung.benutzer(), verwaltung.kennwort());
                var anweisung = verbindung.createStatement()) {
            anweisung.execute(sql);
        }
    }

    private static int zahl(String datenbank, String sql) throws SQLException {
        try (var verbindung =
                        DriverManager.getConnection(
                                url(datenbank), verwaltung.benutzer(), verwaltung.kennwort());
                var zeile = verbindung.createStatement().executeQuery(sql)) {
            zeile.next();
            return zeile.getInt(1);
        }
    }
}
