package dreiklang.fachverfahren;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.basis.Pruefsumme;
import dreiklang.fachverfahren.Anbindung.Ergebnis;
import dreiklang.fachverfahren.Anbindung.Format;
import dreiklang.fachverfahren.FachverfahrenEinstellungen.Datenbank;
import dreiklang.fachverfahren.Meldung.Art;
import dreiklang.fachverfahren.ZustellungRepository.Neu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Results from the database of a Fachverfahren: a database of its own with a role that may only
/// read.
class ErgebnisboteTest extends Stadttest {

    @Autowired private JdbcConnectionDetails zugang;

    @Value("${dreiklang.daten}")
    private Path daten;

    @Autowired private LesestandRepository staende;
    @Autowired private ZustellungRepository zustellungen;
    @Autowired private MeldungRepository ablage;
    @Autowired private Meldungen meldungen;
    @Autowired private Rueckweisungen rueckweisungen;

    private final String wer = "fremd_" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID vorgang = UUID.randomUUID();

    @BeforeEach
    void fremdeDatenbank() throws SQLException {
        dort(
                "postgres",
                "create database " + wer,
                "create role %s login password 'Kennwort'".formatted(wer));
        dort(
                wer,
                "create schema aus",
                "create table aus.ergebnis (nr bigint primary key, ref text, zeichen text, euro numeric(12,4))",
                "grant usage on schema aus to " + wer,
                "grant select on all tables in schema aus to " + wer);
        zugestellt("REF-1", vorgang);
    }

    @AfterEach
    void aufraeumen() throws SQLException {
        uhr.zuruecksetzen();
        dort("postgres", "drop database " + wer + " with (force)", "drop role " + wer);
    }

    @Test
    void jedeZeileWirdEinmalUebernommenAuchUeberSeitenUndNeustarts() throws SQLException {
        dort(
                wer,
                "insert into aus.ergebnis select n, 'REF-1', 'HS-' || n, n from generate_series(1, 450) n");
        bote().lesen(datenbank(), kennzeichen());
        spaeter();
        bote().lesen(datenbank(), kennzeichen());
        dort(wer, "insert into aus.ergebnis values (451, 'REF-1', 'HS-451', 0)");
        spaeter();
        bote().lesen(datenbank(), kennzeichen());
        assertThat(meldungen.zu(vorgang)).hasSize(451);
        assertThat(meldungen.zu(vorgang))
                .allSatisfy(m -> assertThat(m.weg()).isEqualTo(Meldung.Herkunft.SQL))
                .extracting(Meldung::wert)
                .doesNotHaveDuplicates()
                .contains("HS-1", "HS-200", "HS-201", "HS-451");
        assertThat(staende.zu(wer))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.uebernommen()).isEqualTo(451);
                    assertThat(s.fehler()).isEmpty();
                });
    }

    @Test
    void wasErstSpaeterSichtbarWirdGehtNichtVerloren() throws SQLException {
        dort(wer, "insert into aus.ergebnis values (7, 'REF-1', 'HS-7', 0)");
        bote().lesen(datenbank(), kennzeichen());
        dort(wer, "insert into aus.ergebnis values (3, 'REF-1', 'HS-3', 0)");
        spaeter();
        bote().lesen(datenbank(), kennzeichen());
        assertThat(meldungen.zu(vorgang)).extracting(Meldung::wert).containsExactly("HS-7", "HS-3");
    }

    @Test
    void wasNichtPasstStehtEinmalMitGrundDaUndHaeltNichtsAuf() throws SQLException {
        dort(
                wer,
                "insert into aus.ergebnis values (1, 'FREMD', 'HS-1', 0), (2, 'REF-1', 'HS' || chr(8238) || '2', 0),"
                        + " (3, null, 'HS-3', 0), (4, 'REF-1', 'HS-4', 0)");
        for (int runde = 0; runde < 3; runde++) {
            bote().lesen(datenbank(), kennzeichen());
            spaeter();
        }
        assertThat(meldungen.zu(vorgang)).extracting(Meldung::wert).containsExactly("HS-4");
        assertThat(ablage.zurueckgewiesene(100))
                .filteredOn(z -> z.fachverfahren().equals(wer))
                .extracting(Meldungen.Zurueckgewiesen::datei, z -> z.grund().substring(0, 5))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("aus.ergebnis: 1", "H-305"),
                        org.assertj.core.groups.Tuple.tuple("aus.ergebnis: 2", "H-302"));
        dort(wer, "update aus.ergebnis set zeichen = 'HS-2' where nr = 2");
        staende.vonVorn(wer, uhr.instant());
        bote().lesen(datenbank(), kennzeichen());
        assertThat(meldungen.zu(vorgang))
                .extracting(Meldung::wert)
                .containsExactlyInAnyOrder("HS-4", "HS-2");
    }

    @Test
    void betraegeBekommenZweiStellenUndVorlaeufigesWartet() throws SQLException {
        dort(
                wer,
                "insert into aus.ergebnis values (1, 'REF-1', '', 96), (2, 'REF-1', '', 12.3400), (3, 'REF-1', '', 0.0050),"
                        + " (4, 'REF-1', '', null)");
        bote().lesen(datenbank(), quelle("nr", "nr", Art.BETRAG, "euro"));
        assertThat(meldungen.zu(vorgang))
                .extracting(Meldung::wert)
                .containsExactly("96.00", "12.34");
        assertThat(ablage.zurueckgewiesene(100))
                .filteredOn(z -> z.fachverfahren().equals(wer))
                .extracting(Meldungen.Zurueckgewiesen::datei)
                .containsExactly("aus.ergebnis: 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "timestamptz | timestamptz '2026-03-29 02:30:00+01' + n * interval '7 minutes'",
                "timestamp | timestamp '2026-10-25 02:30:00' + n * interval '7 minutes'",
                "date | date '2026-03-01' + n",
                "uuid | md5(n::text)::uuid",
                "text | concat('Nr. ', n, ' / ü')",
                "numeric | n / 7.0"
            })
    void dieMarkeDarfZeitZahlOderTextSein(String art, String ausdruck) throws SQLException {
        dort(
                wer,
                "create table aus.m (marke %s, nr uuid, ref text, wert text)".formatted(art),
                "insert into aus.m select %s, gen_random_uuid(), 'REF-1', 'W' || n from generate_series(1, 205) n"
                        .formatted(ausdruck),
                "grant select on aus.m to " + wer);
        var quelle = new Ergebnis(wer, "aus.m", "nr", "ref", Art.STAND, "wert", "marke");
        for (int runde = 0; runde < 3; runde++) {
            bote().lesen(datenbank(), quelle);
            spaeter();
        }
        assertThat(staende.zu(wer))
                .singleElement()
                .satisfies(s -> assertThat(s.fehler()).isEmpty());
        assertThat(meldungen.zu(vorgang)).hasSize(205);
    }

    @Test
    void ohneMarkeWirdJedesMalAllesGesehenUndNichtsDoppeltUebernommen() throws SQLException {
        dort(
                wer,
                "insert into aus.ergebnis select n, 'REF-1', 'HS-' || n, n from generate_series(1, 205) n");
        var ohne = quelle("nr", "", Art.KENNZEICHEN, "zeichen");
        bote().lesen(datenbank(), ohne);
        dort(wer, "insert into aus.ergebnis values (-5000, 'REF-1', 'HS-alt', 0)");
        spaeter();
        bote().lesen(datenbank(), ohne);
        assertThat(meldungen.zu(vorgang)).hasSize(206);
    }

    @Test
    void werGeradeLiestLiestAlleinUndNachEinemAbsturzEinAnderer() throws SQLException {
        dort(wer, "insert into aus.ergebnis values (1, 'REF-1', 'HS-1', 0)");
        var jetzt = uhr.instant();
        assertThat(staende.nehmen(kennzeichen().quelle(), wer, jetzt, jetzt.plusSeconds(60)))
                .isPresent();
        bote().lesen(datenbank(), kennzeichen());
        assertThat(meldungen.zu(vorgang)).isEmpty();
        uhr.vorstellen(Duration.ofSeconds(61));
        bote().lesen(datenbank(), kennzeichen());
        assertThat(meldungen.zu(vorgang)).hasSize(1);
    }

    @Test
    void eineDatenbankDieNichtAntwortetWirdMitEinemSatzGenanntUndSpaeterWiederGefragt()
            throws SQLException {
        dort(wer, "insert into aus.ergebnis values (1, 'REF-1', 'HS-1', 0)");
        try (var andere = verbindung(wer);
                var sperre = andere.createStatement()) {
            andere.setAutoCommit(false);
            sperre.execute("lock table aus.ergebnis in access exclusive mode");
            bote().lesen(datenbank(), kennzeichen());
            assertThat(fehler()).startsWith("Die Datenbank hat nicht in 2 Sekunden geantwortet");
        }
        bote().lesen(datenbank(), kennzeichen());
        assertThat(meldungen.zu(vorgang)).as("not before the pause is over").isEmpty();
        spaeter();
        bote().lesen(datenbank(), kennzeichen());
        assertThat(meldungen.zu(vorgang)).hasSize(1);
        assertThat(fehler()).isEmpty();
    }

    @Test
    void falscheNamenUndKennwoerterWerdenMitEinemSatzGenannt() {
        bote().lesen(datenbank(), quelle("gibt_es_nicht", "", Art.KENNZEICHEN, "zeichen"));
        assertThat(fehler()).startsWith("Tabelle oder Spalte gibt es dort nicht");
        spaeter();
        bote().lesen(
                        new Datenbank(
                                wer,
                                datenbank().url(),
                                wer,
                                "falsch",
                                Duration.ofMinutes(1),
                                Duration.ofSeconds(2)),
                        quelle("gibt_es_nicht", "", Art.KENNZEICHEN, "zeichen"));
        assertThat(fehler()).startsWith("Die Datenbank lehnt die Anmeldung ab").doesNotContain(wer);
    }

    @Test
    void eineRiesigeZelleLegtNichtsLahmUndGeschriebenWirdDortNie() throws SQLException {
        dort(
                wer,
                "insert into aus.ergebnis values (1, 'REF-1', repeat('x', 40000000), 0)",
                "create table aus.spur (n int)",
                "create function aus.merken() returns text language plpgsql volatile security definer as"
                        + " 'begin insert into aus.spur values (1); return null; end'",
                "create view aus.listig as select 1 as nr, 'REF-1' as ref, coalesce(aus.merken(), 'x') as zeichen",
                "grant select on aus.listig to " + wer);
        bote().lesen(datenbank(), kennzeichen());
        assertThat(fehler()).contains("zu groß");
        bote().lesen(
                        datenbank(),
                        new Ergebnis(wer, "aus.listig", "nr", "ref", Art.STAND, "zeichen", ""));
        assertThat(meldungen.zu(vorgang)).isEmpty();
        try (var dort = verbindung(wer);
                var frage = dort.createStatement();
                var z = frage.executeQuery("select count(*) from aus.spur")) {
            z.next();
            assertThat(z.getInt(1)).isZero();
        }
    }

    private String fehler() {
        return staende.zu(wer).getFirst().fehler();
    }

    private void spaeter() {
        uhr.vorstellen(Duration.ofMinutes(3));
    }

    private Ergebnisbote bote() {
        return new Ergebnisbote(staende, meldungen, rueckweisungen, uhr);
    }

    private Ergebnis kennzeichen() {
        return quelle("nr", "nr", Art.KENNZEICHEN, "zeichen");
    }

    private Ergebnis quelle(String schluessel, String marke, Art art, String wert) {
        return new Ergebnis(wer, "aus.ergebnis", schluessel, "ref", art, wert, marke);
    }

    private Datenbank datenbank() {
        return new Datenbank(
                wer, adresse(), wer, "Kennwort", Duration.ofMinutes(1), Duration.ofSeconds(2));
    }

    private String adresse() {
        return zugang.getJdbcUrl().replaceFirst("/[^/?]+([?]|$)", "/" + wer + "$1");
    }

    private void zugestellt(String referenz, UUID zu) {
        var daten = new Vorgangsdaten(zu, referenz, "hund-anmelden", Map.of(), Map.of());
        zustellungen.anlegen(
                new Neu(
                        UUID.randomUUID(),
                        referenz + "." + wer + ".entschieden.1",
                        daten,
                        wer,
                        Anlass.ENTSCHIEDEN,
                        Format.JSON,
                        "{}",
                        Pruefsumme.von("{}").hex(),
                        "not to be sent"),
                uhr.instant());
    }

    private Connection verbindung(String datenbank) throws SQLException {
        return DriverManager.getConnection(
                zugang.getJdbcUrl().replaceFirst("/[^/?]+([?]|$)", "/" + datenbank + "$1"),
                "verwaltung",
                kennwort());
    }

    private String kennwort() {
        try {
            return Files.readString(daten.resolve("kennwort")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dort(String datenbank, String... befehle) throws SQLException {
        try (var verbindung = verbindung(datenbank);
                var frage = verbindung.createStatement()) {
            for (var befehl : List.of(befehle)) {
                frage.execute(befehl);
            }
        }
    }
}
