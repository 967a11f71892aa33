package dreiklang.betrieb;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// How the program reaches its database.
///
/// @param url JDBC address
/// @param benutzer role
/// @param kennwort password
record Datenbankzugang(String url, String benutzer, String kennwort)
        implements JdbcConnectionDetails {

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
}
