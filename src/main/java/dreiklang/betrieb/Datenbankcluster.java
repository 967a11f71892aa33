package dreiklang.betrieb;

import dreiklang.basis.Zufall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;

/// The files of the embedded database on disk: made once, completely or not at all.
///
/// @param verzeichnis where `PG_VERSION` lies
/// @param kennwort of both roles, random, kept in a file only the owner may read
/// @param benutzer as whom the server runs
record Datenbankcluster(Path verzeichnis, String kennwort, Benutzer benutzer) {

    /// Major version of the embedded PostgreSQL.
    static final String HAUPTVERSION = "18";

    /// Role for maintenance; owns the cluster.
    static final String VERWALTUNG = "verwaltung";

    /// Role of the program; owns the database of the same name.
    static final String ROLLE = "dreiklang";

    /// Opens the cluster of a data directory, makes it where there is none.
    ///
    /// @throws Startfehler M-107 when it was made by another version
    static Datenbankcluster oeffnen(Datenverzeichnis daten, Postgresprogramm programm) {
        try {
            var huelle = daten.pfad("datenbank");
            Files.createDirectories(huelle, Datenverzeichnis.Rechte.NUR_ICH_VERZEICHNIS);
            var benutzer = Benutzer.fuer(huelle);
            var cluster =
                    new Datenbankcluster(
                            huelle.resolve("cluster"), kennwort(daten.pfad("kennwort")), benutzer);
            if (!Files.exists(cluster.verzeichnis)) {
                cluster.anlegen(huelle.resolve("cluster.neu"), programm);
            }
            cluster.versionPruefen();
            return cluster;
        } catch (IOException e) {
            throw Datenverzeichnis.unbrauchbar(daten.wurzel(), e);
        }
    }

    /// The password of a data directory, made on first use.
    static String kennwort(Path datei) throws IOException {
        if (!Files.exists(datei)) {
            var neu = datei.resolveSibling("kennwort.neu");
            Files.deleteIfExists(neu);
            Files.createFile(neu, Datenverzeichnis.Rechte.NUR_ICH);
            Files.writeString(neu, HexFormat.of().formatHex(Zufall.bytes(24)));
            Files.move(neu, datei, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(datei).strip();
    }

    private void anlegen(Path neu, Postgresprogramm programm) throws IOException {
        Postgresprogramm.loeschen(neu);
        var geheim = neu.resolveSibling("kennwort.neu");
        Files.deleteIfExists(geheim);
        Files.createFile(geheim, Datenverzeichnis.Rechte.NUR_ICH);
        Files.writeString(geheim, kennwort);
        benutzer.besitzt(geheim);
        initdb(neu, programm, geheim);
        Files.delete(geheim);
        rolleAnlegen(neu, programm);
        Files.move(neu, verzeichnis, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initdb(Path neu, Postgresprogramm programm, Path geheim) throws IOException {
        var initdb =
                List.of(
                        programm.programm("initdb"),
                        "-D",
                        neu.toString(),
                        "-U",
                        VERWALTUNG,
                        "--pwfile=" + geheim,
                        "-A",
                        "scram-sha-256",
                        "-E",
                        "UTF8",
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=de-DE",
                        "--data-checksums");
        ausfuehren(initdb, "");
    }

    private void rolleAnlegen(Path neu, Postgresprogramm programm) throws IOException {
        var einzeln =
                List.of(
                        programm.programm("postgres"),
                        "--single",
                        "-D",
                        neu.toString(),
                        "postgres");
        ausfuehren(
                einzeln,
                "CREATE ROLE dreiklang LOGIN PASSWORD '"
                        + kennwort
                        + "'\n"
                        + "CREATE DATABASE dreiklang OWNER dreiklang\n");
    }

    private void ausfuehren(List<String> befehl, String eingabe) throws IOException {
        var bau = new ProcessBuilder(benutzer.als(befehl)).redirectErrorStream(true);
        bau.directory(Path.of("/").toFile());
        bau.environment().put("LC_ALL", "C");
        var prozess = bau.start();
        try (var hinein = prozess.getOutputStream()) {
            hinein.write(eingabe.getBytes(StandardCharsets.UTF_8));
        }
        var gesagt = new String(prozess.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (prozess.onExit().join().exitValue() != 0
                || gesagt.contains("FATAL:")
                || gesagt.contains("ERROR:")) {
            if (Datenverzeichnis.istVoll(gesagt)) {
                throw Datenverzeichnis.voll(verzeichnis);
            }
            throw new Startfehler(
                    110,
                    "Die eingebaute Datenbank lässt sich nicht anlegen: " + letzteZeile(gesagt));
        }
    }

    /// The last line that says something.
    static String letzteZeile(String text) {
        return text.lines()
                .filter(z -> !z.isBlank())
                .reduce((a, b) -> b)
                .orElse("ohne Meldung")
                .strip();
    }

    private void versionPruefen() throws IOException {
        var gefunden = Files.readString(verzeichnis.resolve("PG_VERSION")).strip();
        if (!gefunden.equals(HAUPTVERSION)) {
            throw new Startfehler(
                    107,
                    "Die Datenbank in "
                            + verzeichnis
                            + " ist von PostgreSQL "
                            + gefunden
                            + ", gebraucht wird "
                            + HAUPTVERSION
                            + ". Bitte mit der passenden Fassung von Dreiklang sichern und hier einspielen.");
        }
    }

    /// Process id in the lock file of the server, 0 when there is none.
    long pid() {
        try {
            var datei = verzeichnis.resolve("postmaster.pid");
            if (!Files.exists(datei)) {
                return 0;
            }
            var zeilen = Files.readAllLines(datei);
            return zeilen.isEmpty() ? 0 : Long.parseLong(zeilen.getFirst().strip());
        } catch (java.nio.file.NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
