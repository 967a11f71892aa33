package dreiklang.betrieb;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The embedded database as this process reaches it: its own server, or, for a command, the one of
/// the running program.
final class Datenbankquelle implements AutoCloseable {

    private final @Nullable Postgresserver server;
    private final int port;
    private final String kennwort;

    private Datenbankquelle(@Nullable Postgresserver server, int port, String kennwort) {
        this.server = server;
        this.port = port;
        this.kennwort = kennwort;
    }

    /// Starts the server of a data directory.
    static Datenbankquelle eigene(
            Datenverzeichnis daten, Betriebseinstellungen.Datenbank einstellungen) {
        var programm = Postgresprogramm.bereitstellen(daten, einstellungen.version());
        var server = new Postgresserver(daten, programm, einstellungen.einstellungen());
        server.starten();
        return new Datenbankquelle(server, server.port(), server.cluster().kennwort());
    }

    /// Reaches the server of the program that runs on this data directory.
    static Datenbankquelle fremde(Datenverzeichnis daten) {
        try {
            int port = Integer.parseInt(daten.instanz().getProperty("datenbankport", "0"));
            return new Datenbankquelle(
                    null, port, Datenbankcluster.kennwort(daten.pfad("kennwort")));
        } catch (java.io.IOException e) {
            throw Datenverzeichnis.unbrauchbar(daten.wurzel(), e);
        }
    }

    /// Access of the program.
    Datenbankzugang zugang() {
        return new Datenbankzugang(
                Postgresserver.url(port, "dreiklang"), Datenbankcluster.ROLLE, kennwort);
    }

    /// Access for maintenance.
    Datenbankzugang verwaltungszugang() {
        return new Datenbankzugang(
                Postgresserver.url(port, "dreiklang"), Datenbankcluster.VERWALTUNG, kennwort);
    }

    /// Port on loopback.
    int port() {
        return port;
    }

    /// The server, when it belongs to this process.
    Optional<Postgresserver> server() {
        return Optional.ofNullable(server);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
