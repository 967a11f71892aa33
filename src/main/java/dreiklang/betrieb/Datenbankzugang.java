package dreiklang.betrieb;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// How the program reaches its database.
///
/// @param url JDBC address
/// @param benutzer role
/// @param kennwort password
record Datenbankzugang(String url, String benutzer, String kennwort)
        implements JdbcConnectionDetails {

    /// Oldest PostgreSQL the program runs on.
    static final int MINDESTENS = 15;

    /// Access to the database the operator brings.
    static Datenbankzugang eigene(Betriebseinstellungen.Datenbank datenbank) {
        return new Datenbankzugang(datenbank.url(), datenbank.benutzer(), datenbank.kennwort());
    }

    @Override
    public String getUsername() {
        return benutzer;
    }

    @Override
    public String getPassword() {
        return kennwort;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    /// Keeps the password out of logs.
    @Override
    public String toString() {
        return "Datenbankzugang[" + url.replaceAll("\\?.*", "") + "]";
    }

    /// Reaches an own database and looks at its version.
    ///
    /// @throws Startfehler M-109 when it does not answer, M-107 when it is too old
    Datenbankzugang geprueft() {
        try (var verbindung = DriverManager.getConnection(url, anmeldung())) {
            int version = verbindung.getMetaData().getDatabaseMajorVersion();
            if (version < MINDESTENS) {
                throw new Startfehler(
                        107,
                        "Die Datenbank ist PostgreSQL "
                                + version
                                + ", gebraucht wird mindestens "
                                + MINDESTENS
                                + ".");
            }
            return this;
        } catch (SQLException e) {
            throw new Startfehler(
                    109,
                    "Die Datenbank "
                            + url.replaceAll("\\?.*", "")
                            + " ist nicht erreichbar ("
                            + e.getSQLState()
                            + "). Bitte Adresse, Benutzer und Kennwort prüfen.",
                    e);
        }
    }

    private Properties anmeldung() {
        var zugang = new Properties();
        if (!benutzer.isBlank()) {
            zugang.setProperty("user", benutzer);
        }
        if (!kennwort.isBlank()) {
            zugang.setProperty("password", kennwort);
        }
        zugang.setProperty("loginTimeout", "10");
        return zugang;
    }
}
