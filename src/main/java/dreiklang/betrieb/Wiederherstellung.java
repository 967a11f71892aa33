package dreiklang.betrieb;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Brings a backup into an empty data directory and proves that it is whole.
final class Wiederherstellung {

    private static final List<String> LEERE_ORDNER =
            List.of(
                    "pg_commit_ts",
                    "pg_dynshmem",
                    "pg_logical/mappings",
                    "pg_logical/snapshots",
                    "pg_notify",
                    "pg_replslot",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat",
                    "pg_stat_tmp",
                    "pg_subtrans",
                    "pg_tblspc",
                    "pg_twophase",
                    "pg_wal/archive_status",
                    "pg_wal/summaries",
                    "pg_xact",
                    "pg_multixact");

    private final Betriebseinstellungen einstellungen;
    private final Path dateien;
    private final PrintStream ausgabe;

    Wiederherstellung(Betriebseinstellungen einstellungen, Path dateien, PrintStream ausgabe) {
        this.einstellungen = einstellungen;
        this.dateien = dateien.toAbsolutePath().normalize();
        this.ausgabe = ausgabe;
    }

    /// Restores.
    ///
    /// @param sicherung a complete backup file
    void lesen(Path sicherung) {
        leerPruefen();
        try (var zip = new ZipFile(sicherung.toFile(), StandardCharsets.UTF_8);
                var daten = Datenverzeichnis.oeffnen(einstellungen.daten()).nurFuerMich()) {
            versionPruefen(zip);
            var summen = summen(zip);
            var neu = daten.pfad("datenbank").resolve("cluster.neu");
            for (var eintrag : java.util.Collections.list(zip.entries())) {
                einspielen(zip, eintrag, summen, neu, daten);
            }
            if (!summen.isEmpty()) {
                throw beschaedigt(summen.keySet().iterator().next() + " fehlt");
            }
            if (Files.exists(neu)) {
                datenbankAbschliessen(neu, daten);
            }
            ausgabe.println(
                    "Wiederhergestellt in " + daten.wurzel() + ". Alle Prüfsummen stimmen.");
        } catch (IOException e) {
            throw new Startfehler(
                    122,
                    "Die Sicherung "
                            + sicherung
                            + " lässt sich nicht einspielen: "
                            + e.getMessage(),
                    e);
        }
    }

    private void leerPruefen() {
        var ort = einstellungen.daten().toAbsolutePath().normalize();
        if (!Files.exists(ort)) {
            return;
        }
        try (var inhalt = Files.list(ort)) {
            if (inhalt.anyMatch(p -> !p.getFileName().toString().equals("sperre"))) {
                throw new Startfehler(
                        123,
                        "Das Datenverzeichnis "
                                + ort
                                + " ist nicht leer. Bitte mit --daten ein leeres angeben.");
            }
        } catch (IOException e) {
            throw Datenverzeichnis.unbrauchbar(ort, e);
        }
    }

    private static void versionPruefen(ZipFile zip) throws IOException {
        var kopf = new Properties();
        var eintrag = zip.getEntry("sicherung.properties");
        if (eintrag == null) {
            throw beschaedigt("sicherung.properties fehlt");
        }
        try (var inhalt = zip.getInputStream(eintrag)) {
            kopf.load(inhalt);
        }
        var version = kopf.getProperty("postgres", "");
        if (!version.isEmpty() && !version.equals(Datenbankcluster.HAUPTVERSION)) {
            throw new Startfehler(
                    107,
                    "Die Sicherung ist von PostgreSQL "
                            + version
                            + ", gebraucht wird "
                            + Datenbankcluster.HAUPTVERSION
                            + ".");
        }
    }

    private static Map<String, String> summen(ZipFile zip) throws IOException {
        var eintrag = zip.getEntry(Sicherungsdatei.LISTE);
        if (eintrag == null) {
            throw beschaedigt("die Liste der Prüfsummen fehlt");
        }
        var summen = new HashMap<String, String>();
        try (var inhalt = zip.getInputStream(eintrag)) {
            new String(inhalt.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(zeile -> summen.put(zeile.substring(66), zeile.substring(0, 64)));
        }
        return summen;
    }

    private void einspielen(
            ZipFile zip,
            ZipEntry eintrag,
            Map<String, String> summen,
            Path neu,
            Datenverzeichnis daten)
            throws IOException {
        var name = eintrag.getName();
        if (name.equals(Sicherungsdatei.LISTE)) {
            return;
        }
        var summe = Sicherungsdatei.sha256();
        try (InputStream inhalt = new DigestInputStream(zip.getInputStream(eintrag), summe)) {
            if (name.startsWith("datenbank/")) {
                ablegen(inhalt, neu, name.substring("datenbank/".length()));
            } else if (name.startsWith("dateien/")) {
                ablegen(inhalt, dateien, name.substring("dateien/".length()));
            } else if (name.equals("kennwort")) {
                ablegen(inhalt, daten.wurzel(), name);
            } else {
                inhalt.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
        if (!HexFormat.of().formatHex(summe.digest()).equals(summen.remove(name))) {
            throw beschaedigt(name + " ist verändert");
        }
    }

    private static void ablegen(InputStream inhalt, Path wurzel, String name) throws IOException {
        var ort = wurzel.resolve(name).normalize();
        if (!ort.startsWith(wurzel)) {
            throw beschaedigt(name);
        }
        Files.createDirectories(ort.getParent());
        try (var aus =
                java.nio.channels.FileChannel.open(
                        Files.createFile(ort, Datenverzeichnis.Rechte.NUR_ICH),
                        java.nio.file.StandardOpenOption.WRITE)) {
            inhalt.transferTo(java.nio.channels.Channels.newOutputStream(aus));
            aus.force(true);
        }
    }

    private static Startfehler beschaedigt(String was) {
        return new Startfehler(
                124,
                "Die Sicherung ist beschädigt: " + was + ". Es wurde nichts in Betrieb genommen.");
    }

    private void datenbankAbschliessen(Path neu, Datenverzeichnis daten) throws IOException {
        for (var ordner : LEERE_ORDNER) {
            Files.createDirectories(neu.resolve(ordner));
        }
        var huelle = daten.pfad("datenbank");
        var benutzer = Benutzer.fuer(huelle);
        try (var alle = Files.walk(huelle)) {
            for (var pfad : alle.toList()) {
                Files.setPosixFilePermissions(
                        pfad,
                        PosixFilePermissions.fromString(
                                Files.isDirectory(pfad) ? "rwx------" : "rw-------"));
                benutzer.besitzt(pfad);
            }
        }
        Files.move(neu, huelle.resolve("cluster"));
        try (var quelle = Datenbankquelle.eigene(daten, einstellungen.datenbank())) {
            indexePruefen(quelle.verwaltungszugang());
        }
    }

    private void indexePruefen(Datenbankzugang zugang) {
        try (var verbindung =
                        DriverManager.getConnection(
                                zugang.url(), zugang.benutzer(), zugang.kennwort());
                var anweisung = verbindung.createStatement()) {
            anweisung.execute("create extension if not exists amcheck");
            try (var zeile =
                    anweisung.executeQuery(
                            "select count(bt_index_check(i.indexrelid, true)::text) from pg_index i"
                                    + " join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid ="
                                    + " c.relam where a.amname = 'btree' and i.indisvalid and"
                                    + " c.relpersistence = 'p'")) {
                zeile.next();
                ausgabe.printf(
                        Locale.GERMANY,
                        "Die Datenbank ist angelaufen, %,d Indexe sind geprüft.%n",
                        zeile.getInt(1));
            }
            anweisung.execute("drop extension amcheck");
        } catch (SQLException e) {
            throw new Startfehler(
                    124, "Die Datenbank der Sicherung ist beschädigt: " + e.getMessage(), e);
        }
    }
}
