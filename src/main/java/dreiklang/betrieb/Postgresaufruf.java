package dreiklang.betrieb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How the embedded server is called.
///
/// Between this program and the server stands a small shell that stops the server in order as soon
/// as this program is gone, however it went. The session of its own keeps Ctrl-C away from the
/// server until the pool is closed.
///
/// @param cluster its files
/// @param programm the program
/// @param einstellungen its settings
record Postgresaufruf(
        Datenbankcluster cluster, Postgresprogramm programm, Map<String, String> einstellungen) {

    private static final String WAECHTER =
            """
            exec 3<&0
            "$@" </dev/null 3<&- & p=$!
            ( while read -r _ <&3; do :; done; kill -INT $p 2>/dev/null ) & w=$!
            wait $p; rc=$?
            kill $w 2>/dev/null
            exit $rc
            """;

    /// The command that starts the server and stays with it.
    List<String> starten(int port) {
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

    /// Stops a server that this process did not start.
    ///
    /// @param art `fast` or `immediate`
    void stoppen(String art) {
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

    /// Ends what is left of a server of this cluster that is gone itself: a process that waits for
    /// a lock of a killed one never notices, and as long as it lives no new server starts. Nobody
    /// else works in this directory, it is locked.
    void uebriggebliebeneBeenden() {
        ProcessHandle.allProcesses()
                .filter(p -> istPostgres(p.pid()) && arbeitetIn(cluster.verzeichnis(), p.pid()))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean arbeitetIn(Path verzeichnis, long pid) {
        try {
            return Files.isSameFile(Path.of("/proc/" + pid + "/cwd"), verzeichnis);
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether a process is a PostgreSQL.
    static boolean istPostgres(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/comm")).strip().equals("postgres");
        } catch (IOException e) {
            return false;
        }
    }

    /// A port on loopback nobody uses now.
    static int freierPort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new Startfehler(110, "Auf diesem Rechner ist kein Port frei.", e);
        }
    }
}
