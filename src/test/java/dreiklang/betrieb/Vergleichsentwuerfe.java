package dreiklang.betrieb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// The rows of drafts, read and durably written by bare SQL.
final class Vergleichsentwuerfe implements AutoCloseable {

    private final BlockingQueue<Connection> verbindungen;

    Vergleichsentwuerfe(Path daten, int anzahl) throws IOException, SQLException {
        verbindungen = new ArrayBlockingQueue<>(anzahl);
        var notiz = new Properties();
        try (var leser = Files.newBufferedReader(daten.resolve("instanz"))) {
            notiz.load(leser);
        }
        for (int i = 0; i < anzahl; i++) {
            verbindungen.add(
                    DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:"
                                    + notiz.getProperty("datenbankport")
                                    + "/dreiklang",
                            "verwaltung",
                            Files.readString(daten.resolve("kennwort")).strip()));
        }
    }

    void lesen(String entwurf) throws SQLException {
        mit(
                "select antworten::text from antrag.entwurf where id = ?",
                entwurf,
                anweisung -> {
                    try (var zeilen = anweisung.executeQuery()) {
                        return zeilen.next() && !zeilen.getString(1).isEmpty() ? 1 : 0;
                    }
                });
    }

    void schreiben(String entwurf) throws SQLException {
        mit(
                "update antrag.entwurf set antworten = antworten where id = ?",
                entwurf,
                PreparedStatement::executeUpdate);
    }

    private interface Arbeit {
        int zeilen(PreparedStatement anweisung) throws SQLException;
    }

    private void mit(String sql, String entwurf, Arbeit arbeit) throws SQLException {
        var verbindung = verbindungen.remove();
        try (var anweisung = verbindung.prepareStatement(sql)) {
            anweisung.setObject(
                    1, UUID.fromString(entwurf.substring(entwurf.lastIndexOf('/') + 1)));
            if (arbeit.zeilen(anweisung) != 1) {
                throw new IllegalStateException("no draft " + entwurf);
            }
        } finally {
            verbindungen.add(verbindung);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var verbindung : verbindungen) {
            verbindung.close();
        }
    }
}
