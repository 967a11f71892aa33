package dreiklang.betrieb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup taken while people write can be restored elsewhere, and a damaged one is refused.
class SicherungTest {

    @TempDir private static Path ordner;

    private static Path sicherung;
    private static int vorher;

    private static Betriebseinstellungen einstellungen(Path daten) {
        return new Betriebseinstellungen(
                daten,
                new Betriebseinstellungen.Datenbank(
                        "", "", "", "test", Map.of("fsync", "on", "shared-buffers", "32MB")),
                new Betriebseinstellungen.Befehlswahl("", List.of()));
    }

    @BeforeAll
    static void sichernWaehrendGeschriebenWird() throws Exception {
        var ort = ordner.resolve("daten");
        sicherung = ordner.resolve("sicherung.zip");
        try (var vorbereitung = Vorbereitung.beginnen(einstellungen(ort))) {
            var quelle = vorbereitung.datenbank();
            var notiz = new Properties();
            notiz.setProperty("datenbankport", String.valueOf(quelle.port()));
            vorbereitung.daten().notieren(notiz);
            var datei = ort.resolve("dateien/ab/inhalt");
            Files.createDirectories(datei.getParent());
            Files.writeString(datei, "Equidenpass");
            schreibenUndSichern(quelle.zugang(), ort);
        }
    }

    private static void schreibenUndSichern(Datenbankzugang zugang, Path ort) throws Exception {
        ausfuehren(zugang, "create table antraege (nr int primary key)");
        var schluss = new AtomicBoolean();
        var geschrieben = new AtomicInteger();
        var schreiber =
                CompletableFuture.runAsync(() -> {
                    while (!schluss.get()) {
                        ausfuehren(
                                zugang,
                                "insert into antraege values ("
                                        + geschrieben.incrementAndGet()
                                        + ")");
                    }
                });
        while (geschrieben.get() < 20) {
            Thread.onSpinWait();
        }
        vorher = geschrieben.get() - 1;
        new Sicherung(einstellungen(ort), ort.resolve("dateien"), still()).schreiben(sicherung);
        schluss.set(true);
        schreiber.join();
    }

    @AfterAll
    static void nichtsBleibtUnfertig() {
        assertThat(ordner.resolve("sicherung.zip.unfertig")).doesNotExist();
    }

    @Test
    void wasVorDerSicherungBestaetigtWarIstWiederDa() throws Exception {
        var ort = ordner.resolve("neu");
        new Wiederherstellung(einstellungen(ort), ort.resolve("dateien"), still()).lesen(sicherung);
        assertThat(ort.resolve("dateien/ab/inhalt")).hasContent("Equidenpass");
        try (var vorbereitung = Vorbereitung.beginnen(einstellungen(ort))) {
            assertThat(
                            zahl(
                                    vorbereitung.datenbank().zugang(),
                                    "select count(*) from antraege where nr <= " + vorher))
                    .isEqualTo(vorher);
            assertThat(
                            zahl(
                                    vorbereitung.datenbank().zugang(),
                                    "select count(*) - max(nr) from antraege"))
                    .isZero();
        }
        assertThatThrownBy(() ->
                        new Wiederherstellung(einstellungen(ort), ort.resolve("dateien"), still())
                                .lesen(sicherung))
                .hasMessageStartingWith("M-123 Das Datenverzeichnis");
    }

    @Test
    void eineVeraenderteSicherungWirdAbgewiesen() throws Exception {
        var kopie = ordner.resolve("veraendert.zip");
        Files.copy(sicherung, kopie);
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + kopie.toUri()), Map.of())) {
            Files.writeString(zip.getPath("dateien/ab/inhalt"), "Equidenpaß");
        }
        var ort = ordner.resolve("abgewiesen");
        assertThatThrownBy(() ->
                        new Wiederherstellung(einstellungen(ort), ort.resolve("dateien"), still())
                                .lesen(kopie))
                .hasMessage(
                        "M-124 Die Sicherung ist beschädigt: dateien/ab/inhalt ist verändert. Es"
                                + " wurde nichts in Betrieb genommen.");
        assertThat(ort.resolve("datenbank/cluster")).doesNotExist();
    }

    @Test
    void eineSicherungUeberschreibtNichts() throws IOException {
        var ort = ordner.resolve("nochmal");
        assertThatThrownBy(
                        () -> new Sicherung(einstellungen(ort), ort, still()).schreiben(sicherung))
                .hasMessageStartingWith("M-120 Die Datei");
        assertThat(Files.size(sicherung)).isPositive();
    }

    private static PrintStream still() {
        return new PrintStream(
                java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    private static void ausfuehren(Datenbankzugang zugang, String sql) {
        try (var verbindung =
                        DriverManager.getConnection(
                                zugang.url(), zugang.benutzer(), zugang.kennwort());
                var anweisung = verbindung.createStatement()) {
            anweisung.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int zahl(Datenbankzugang zugang, String sql) throws SQLException {
        try (var verbindung =
                        DriverManager.getConnection(
                                zugang.url(), zugang.benutzer(), zugang.kennwort());
                var zeile = verbindung.createStatement().executeQuery(sql)) {
            zeile.next();
            return zeile.getInt(1);
        }
    }
}
