package dreiklang.betrieb;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes a backup while the program runs: first the database, then the files, which are only ever
/// added.
final class Sicherung {

    /// Not needed and partly harmful in a copy; the empty directories stay.
    private static final Set<String> OHNE_INHALT =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    private static final Set<String> OHNE =
            Set.of(
                    "postmaster.pid",
                    "postmaster.opts",
                    "pg_internal.init",
                    "backup_label",
                    "tablespace_map");
    private static final Pattern ANFANG = Pattern.compile("\\(file ([0-9A-F]{24})\\)");

    private final Betriebseinstellungen einstellungen;
    private final Path dateien;
    private final PrintStream ausgabe;

    Sicherung(Betriebseinstellungen einstellungen, Path dateien, PrintStream ausgabe) {
        this.einstellungen = einstellungen;
        this.dateien = dateien.toAbsolutePath().normalize();
        this.ausgabe = ausgabe;
    }

    /// Writes the backup.
    ///
    /// @param ziel a file that does not exist yet
    void schreiben(Path ziel) {
        try (var daten = Datenverzeichnis.oeffnen(einstellungen.daten());
                var sicherung = Sicherungsdatei.beginnen(ziel)) {
            kopf(sicherung);
            if (einstellungen.datenbank().fremd()) {
                ausgabe.println(
                        "Die Datenbank ist nicht eingebaut und nicht in dieser Sicherung. Bitte"
                                + " sichern Sie sie mit ihren eigenen Mitteln, und zwar vor den"
                                + " Dateien.");
            } else {
                datenbank(daten, sicherung);
            }
            inhalte(sicherung);
            sicherung.abschliessen();
            ausgabe.printf(
                    Locale.GERMANY,
                    "Gesichert: %,d Einträge, %,d Kilobyte, in %s%n",
                    sicherung.anzahl(),
                    sicherung.bytes() / 1000,
                    ziel);
        } catch (IOException e) {
            throw Datenverzeichnis.unbrauchbar(ziel, e);
        } catch (SQLException e) {
            throw new Startfehler(
                    121, "Die Datenbank ließ sich nicht sichern: " + e.getMessage(), e);
        }
    }

    private void kopf(Sicherungsdatei sicherung) throws IOException {
        sicherung.text(
                "sicherung.properties",
                "format=1\npostgres="
                        + (einstellungen.datenbank().fremd() ? "" : Datenbankcluster.HAUPTVERSION)
                        + "\n");
    }

    private void datenbank(Datenverzeichnis daten, Sicherungsdatei sicherung)
            throws IOException, SQLException {
        try (var quelle =
                        daten.gehoertMir()
                                ? Datenbankquelle.eigene(daten, einstellungen.datenbank())
                                : Datenbankquelle.fremde(daten);
                var verbindung = verbinden(quelle)) {
            var cluster = daten.pfad("datenbank").resolve("cluster");
            // Keeps the WAL this copy needs; goes away with the connection.
            abfragen(
                    verbindung,
                    "select pg_create_physical_replication_slot('sicherung_' || pg_backend_pid(),"
                            + " true, true)::text");
            abfragen(verbindung, "select pg_backup_start('dreiklang', true)::text");
            cluster(cluster, sicherung);
            wal(verbindung, cluster.resolve("pg_wal"), sicherung);
            sicherung.datei("kennwort", daten.pfad("kennwort"));
        }
    }

    private static Connection verbinden(Datenbankquelle quelle) throws SQLException {
        var zugang = quelle.verwaltungszugang();
        return DriverManager.getConnection(zugang.url(), zugang.benutzer(), zugang.kennwort());
    }

    private static void cluster(Path cluster, Sicherungsdatei sicherung) throws IOException {
        for (var pfad : alle(cluster)) {
            var name = cluster.relativize(pfad).toString();
            boolean weg =
                    OHNE.contains(pfad.getFileName().toString())
                            || name.contains("pgsql_tmp")
                            || OHNE_INHALT.stream().anyMatch(o -> name.startsWith(o + "/"));
            if (!weg && !name.equals("global/pg_control")) {
                sicherung.datei("datenbank/" + name, pfad);
            }
        }
        sicherung.datei("datenbank/global/pg_control", cluster.resolve("global/pg_control"));
    }

    private static void wal(Connection verbindung, Path ordner, Sicherungsdatei sicherung)
            throws IOException, SQLException {
        try (var anweisung = verbindung.createStatement();
                var zeile =
                        anweisung.executeQuery(
                                "select labelfile, spcmapfile, pg_walfile_name(lsn) from"
                                        + " pg_backup_stop(false)")) {
            zeile.next();
            var marke = zeile.getString(1);
            sicherung.text("datenbank/backup_label", marke);
            if (zeile.getString(2) != null && !zeile.getString(2).isBlank()) {
                throw new IOException("tablespaces are not supported");
            }
            var anfang = ANFANG.matcher(marke);
            if (!anfang.find()) {
                throw new IOException("no first WAL file in the backup label");
            }
            for (var pfad : alle(ordner)) {
                var name = pfad.getFileName().toString();
                boolean gebraucht =
                        name.matches("[0-9A-F]{24}")
                                && name.compareTo(anfang.group(1)) >= 0
                                && name.compareTo(zeile.getString(3)) <= 0;
                if (gebraucht || name.endsWith(".history")) {
                    sicherung.datei("datenbank/pg_wal/" + name, pfad);
                }
            }
        }
    }

    private void inhalte(Sicherungsdatei sicherung) throws IOException {
        if (Files.isDirectory(dateien)) {
            for (var pfad : alle(dateien)) {
                sicherung.datei("dateien/" + dateien.relativize(pfad), pfad);
            }
        }
    }

    private static List<Path> alle(Path ordner) throws IOException {
        try (Stream<Path> pfade = Files.find(ordner, 32, (p, a) -> a.isRegularFile())) {
            return pfade.sorted().toList();
        }
    }

    private static void abfragen(Connection verbindung, String sql) throws SQLException {
        try (var anweisung = verbindung.createStatement()) {
            anweisung.execute(sql);
        }
    }
}
