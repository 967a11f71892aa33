package dreiklang.betrieb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running embedded PostgreSQL: started on loopback, restarted when it dies, stopped in order.
final class Postgresserver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postgresserver.class);

    private static final int VERSUCHE = 60;

    /// So often a process of the server before gets time to notice that it is gone.
    private static final int GEDULD = 5;

    private final Datenbankcluster cluster;
    private final Postgresaufruf aufruf;
    private final Path protokoll;
    private int port;
    private volatile boolean beendet;
    private volatile @Nullable Process prozess;

    Postgresserver(
            Datenverzeichnis daten, Postgresprogramm programm, Map<String, String> einstellungen) {
        this.cluster = Datenbankcluster.oeffnen(daten, programm);
        this.aufruf = new Postgresaufruf(cluster, programm, einstellungen);
        this.protokoll = daten.pfad("datenbank.log");
    }

    /// Starts the server; returns when it takes connections.
    void starten() {
        waisenBeenden();
        for (int versuch = 1; ; versuch++) {
            port = Postgresaufruf.freierPort();
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
        var waise = ProcessHandle.of(pid).filter(p -> Postgresaufruf.istPostgres(p.pid()));
        if (waise.isPresent()) {
            LOG.warn("Eine verwaiste Datenbank (Prozess {}) läuft noch und wird beendet.", pid);
            aufruf.stoppen("fast");
            if (waise.get().isAlive()) {
                aufruf.stoppen("immediate");
            }
        }
    }

    private boolean versuchen(int versuch) {
        try {
            protokollKuerzen();
            long anfang = Files.exists(protokoll) ? Files.size(protokoll) : 0;
            var neu =
                    new ProcessBuilder(aufruf.starten(port))
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
        if (Datenverzeichnis.istVoll(gesagt)) {
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
        if (versuch > GEDULD && gesagt.contains("pre-existing shared memory block")) {
            aufruf.uebriggebliebeneBeenden();
        }
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
                    aufruf.stoppen("immediate");
                }
            } catch (IOException e) {
                aufruf.stoppen("fast");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
