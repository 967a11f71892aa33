package dreiklang.betrieb;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The running embedded PostgreSQL: started on loopback, restarted when it dies, stopped in order.
///
/// Between this program and the server stands a small shell that stops the server in order as soon
/// as this program is gone, however it went. The session of its own keeps Ctrl-C away from the
/// server until the pool is closed.
final class Postgresserver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postgresserver.class);

    private static final String WAECHTER =
            """
            exec 3<&0
            "$@" </dev/null 3<&- & p=$!
            ( while read -r _ <&3; do :; done; kill -INT $p 2>/dev/null ) & w=$!
            wait $p; rc=$?
            kill $w 2>/dev/null
            exit $rc
            """;

    private static final int VERSUCHE = 60;

    private final Datenbankcluster cluster;
    private final Postgresprogramm programm;
    private final Map<String, String> einstellungen;
    private final Path protokoll;
    private int port;
    private volatile boolean beendet;
    private volatile @Nullable Process prozess;

    Postgresserver(
            Datenverzeichnis daten, Postgresprogramm programm, Map<String, String> einstellungen) {
        this.programm = programm;
        this.cluster = Datenbankcluster.oeffnen(daten, programm);
        this.einstellungen = einstellungen;
        this.protokoll = daten.pfad("datenbank.log");
    }

    /// Starts the server; returns when it takes connections.
    void starten() {
        waisenBeenden();
        for (int versuch = 1; ; versuch++) {
            port = freierPort();
            if (versuchen(versuch)) {
                return;
            }
        }
    }

    /// Port on loopback.
    int port() {
        return port;
    }

    /// Process id of the server.
    long pid() {
        return cluster.pid();
    }

    /// Files of the server.
    Datenbankcluster cluster() {
        return cluster;
    }

    /// Address for JDBC.
    String url() {
        return url(port, Datenbankcluster.ROLLE);
    }

    /// Address of a database on loopback.
    static String url(int port, String datenbank) {
        return "jdbc:postgresql://127.0.0.1:"
                + port
                + "/"
                + datenbank
                + "?reWriteBatchedInserts=true&ApplicationName=dreiklang";
    }

    private void waisenBeenden() {
        long pid = cluster.pid();
        var waise = ProcessHandle.of(pid).filter(p -> istPostgres(p.pid()));
        if (waise.isPresent()) {
            LOG.warn("Eine verwaiste Datenbank (Prozess {}) läuft noch und wird beendet.", pid);
            stoppen("fast");
            if (waise.get().isAlive()) {
                stoppen("immediate");
            }
        }
    }

    private static boolean istPostgres(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/comm")).strip().equals("postgres");
        } catch (IOException e) {
            return false;
        }
    }

    private void stoppen(String art) {
        try {
            var befehl =
                    List.of(
                            programm.programm("pg_ctl"),
                            "stop",
                            "-w",
                            "-t",
                            "60",
                            "-m",
                            art,
                            "-D",
                            cluster.verzeichnis().toString());
            new ProcessBuilder(cluster.benutzer().als(befehl))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new Startfehler(110, "Die verwaiste Datenbank lässt sich nicht beenden.", e);
        }
    }

    private boolean versuchen(int versuch) {
        try {
            protokollKuerzen();
            long anfang = Files.exists(protokoll) ? Files.size(protokoll) : 0;
            var neu =
                    new ProcessBuilder(befehl())
                            .redirectErrorStream(true)
                            .directory(Path.of("/").toFile())
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(protokoll.toFile()))
                            .start();
            if (wartenAufAntwort(neu)) {
                prozess = neu;
                neu.onExit().thenAccept(this::neuStarten);
                return true;
            }
            nochmal(gesagtSeit(anfang), versuch);
            return false;
        } catch (IOException e) {
            throw Datenverzeichnis.unbrauchbar(cluster.verzeichnis(), e);
        }
    }

    private String gesagtSeit(long anfang) throws IOException {
        var alles = Files.readAllBytes(protokoll);
        return new String(
                alles,
                (int) anfang,
                alles.length - (int) anfang,
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private void nochmal(String gesagt, int versuch) {
        if (gesagt.contains("No space left")) {
            throw Datenverzeichnis.voll(cluster.verzeichnis());
        }
        boolean vorbei =
                !gesagt.contains("pre-existing shared memory block")
                        && !gesagt.contains("Address already in use")
                        && !gesagt.contains("postmaster.pid");
        if (vorbei || versuch >= VERSUCHE) {
            throw new Startfehler(
                    110,
                    "Die eingebaute Datenbank startet nicht. Einzelheiten stehen in "
                            + protokoll
                            + ": "
                            + Datenbankcluster.letzteZeile(gesagt));
        }
        LOG.info("Die Datenbank ist noch nicht frei, neuer Versuch.");
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }

    private void protokollKuerzen() throws IOException {
        if (Files.exists(protokoll) && Files.size(protokoll) > 10_000_000) {
            Files.move(
                    protokoll,
                    protokoll.resolveSibling("datenbank.log.1"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<String> befehl() {
        var befehl = new ArrayList<>(List.of("setsid", "sh", "-c", WAECHTER, "postgres"));
        befehl.addAll(
                List.of(
                        programm.programm("postgres"),
                        "-D",
                        cluster.verzeichnis().toString(),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "port=" + port,
                        "-c",
                        "unix_socket_directories="));
        einstellungen.forEach(
                (name, wert) -> befehl.addAll(List.of("-c", name.replace('-', '_') + "=" + wert)));
        return cluster.benutzer().als(befehl);
    }

    private boolean wartenAufAntwort(Process neu) {
        try {
            while (!neu.waitFor(20, TimeUnit.MILLISECONDS)) {
                if (antwortet()) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Startfehler(110, "Der Start der Datenbank wurde unterbrochen.", e);
        }
    }

    private boolean antwortet() {
        var zugang = new Properties();
        zugang.setProperty("user", Datenbankcluster.ROLLE);
        zugang.setProperty("password", cluster.kennwort());
        zugang.setProperty("loginTimeout", "10");
        try (var verbindung = DriverManager.getConnection(url(), zugang)) {
            return verbindung.isValid(10);
        } catch (SQLException e) {
            return false;
        }
    }

    private void neuStarten(Process alt) {
        synchronized (this) {
            if (beendet) {
                return;
            }
            LOG.error("Die Datenbank ist unerwartet beendet worden und wird neu gestartet.");
            for (int versuch = 1; !versuchen(versuch); versuch++) {
                LOG.debug("attempt {} failed", versuch);
            }
            LOG.info("Die Datenbank läuft wieder.");
        }
    }

    private static int freierPort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new Startfehler(110, "Auf diesem Rechner ist kein Port frei.", e);
        }
    }

    /// Stops the server in order: no new connections, open transactions are rolled back, everything
    /// is written.
    @Override
    public void close() {
        synchronized (this) {
            if (beendet) {
                return;
            }
            beendet = true;
            var laufend = prozess;
            if (laufend == null) {
                return;
            }
            try {
                laufend.getOutputStream().close();
                if (!laufend.waitFor(60, TimeUnit.SECONDS)) {
                    stoppen("immediate");
                }
            } catch (IOException e) {
                stoppen("fast");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
