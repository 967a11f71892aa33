package dreiklang.fachverfahren;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/// Opens a database of a Fachverfahren: for reading only, bounded in time and size.
final class Fremddatenbank {

    /// Most bytes of one answer; a single cell could be a gigabyte.
    private static final String GROESSTE_ANTWORT = "16M";

    private Fremddatenbank() {}

    /// What is done with the open connection.
    interface Arbeit<T> {
        T mit(Connection verbindung) throws SQLException;
    }

    /// Works in a transaction that can only read and is always rolled back.
    static <T> T lesen(
            String url, String benutzer, String kennwort, Duration frist, Arbeit<T> arbeit)
            throws SQLException {
        try (var verbindung =
                DriverManager.getConnection(url, anmeldung(url, benutzer, kennwort, frist))) {
            verbindung.setReadOnly(true);
            verbindung.setAutoCommit(false);
            try {
                return arbeit.mit(verbindung);
            } finally {
                verbindung.rollback();
            }
        }
    }

    private static Properties anmeldung(
            String url, String benutzer, String kennwort, Duration frist) {
        var anmeldung = new Properties();
        anmeldung.setProperty("user", benutzer);
        anmeldung.setProperty("password", kennwort);
        // Other drivers know other words, and some count in milliseconds: they are bounded in the
        // address.
        if (url.startsWith("jdbc:postgresql:")) {
            var sekunden = Integer.toString(sekunden(frist));
            anmeldung.setProperty("connectTimeout", sekunden);
            anmeldung.setProperty("loginTimeout", sekunden);
            // The database itself shall end a question that takes too long; this is for one that
            // is gone.
            anmeldung.setProperty("socketTimeout", Integer.toString(sekunden(frist) + 5));
            anmeldung.setProperty("maxResultBuffer", GROESSTE_ANTWORT);
        }
        return anmeldung;
    }

    /// Whole seconds, at least one.
    static int sekunden(Duration frist) {
        return (int) Math.clamp(frist.toSeconds(), 1, 3600);
    }
}
