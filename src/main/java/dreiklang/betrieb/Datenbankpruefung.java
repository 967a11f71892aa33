package dreiklang.betrieb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Looks at the database the operator brings before anything is done with it.
final class Datenbankpruefung {

    /// Oldest PostgreSQL the program runs on.
    static final int MINDESTENS = 15;

    private static final String TABELLEN =
            """
            select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
               and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            """;

    /// The first thing the program makes in a database.
    private static final String VON_UNS =
            """
            select to_regclass('public.flyway_schema_history') is not null
               and to_regclass('public.event_publication') is not null
            """;

    private static final String RECHTE =
            """
            select has_database_privilege(current_database(), 'CREATE')
               and has_schema_privilege('public', 'CREATE')
            """;

    private static final String UNSICHER =
            """
            select coalesce(string_agg(name, ', ' order by name), '') from pg_settings
             where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
            """;

    private final Datenbankzugang zugang;
    private final String name;

    Datenbankpruefung(Datenbankzugang zugang) {
        this.zugang = zugang;
        this.name = zugang.url().replaceAll("\\?.*", "");
    }

    /// Reaches the database and looks whether the program can live in it.
    ///
    /// @throws Startfehler M-109 when it cannot be reached, M-107 when it is too old, M-118 when
    ///   something about it does not fit, M-119 when somebody else lives there
    void pruefen() {
        if (!zugang.url().startsWith("jdbc:postgresql:")) {
            throw new Startfehler(
                    109,
                    "Die Adresse der Datenbank muss mit jdbc:postgresql:// beginnen, zum Beispiel"
                            + " jdbc:postgresql://localhost:5432/dreiklang. Bitte berichtigen.");
        }
        try (var verbindung = DriverManager.getConnection(zugang.url(), anmeldung())) {
            version(verbindung.getMetaData().getDatabaseMajorVersion());
            passung(verbindung);
        } catch (SQLException e) {
            throw unerreichbar(e);
        }
    }

    private static void version(int version) {
        if (version < MINDESTENS) {
            throw new Startfehler(
                    107,
                    "Die Datenbank ist PostgreSQL "
                            + version
                            + ", gebraucht wird mindestens "
                            + MINDESTENS
                            + ".");
        }
    }

    private void passung(Connection verbindung) throws SQLException {
        var kodierung = text(verbindung, "show server_encoding");
        if (!kodierung.equals("UTF8")) {
            throw unpassend(
                    "verwendet die Zeichenkodierung "
                            + kodierung
                            + ". Bitte mit ENCODING 'UTF8' neu anlegen.");
        }
        if (!text(verbindung, RECHTE).equals("t")) {
            throw unpassend(
                    "erlaubt dem Benutzer „"
                            + text(verbindung, "select current_user")
                            + "“ nicht, Schemas und Tabellen anzulegen. Bitte mit ALTER DATABASE …"
                            + " OWNER TO zum Besitzer machen.");
        }
        var unsicher = text(verbindung, UNSICHER);
        if (!unsicher.isEmpty()) {
            throw unpassend(
                    "schreibt nicht dauerhaft ("
                            + unsicher
                            + " = off); bestätigte Anträge könnten verloren gehen. Bitte"
                            + " einschalten.");
        }
        allein(verbindung);
    }

    private void allein(Connection verbindung) throws SQLException {
        if (!text(verbindung, TABELLEN).equals("0") && !text(verbindung, VON_UNS).equals("t")) {
            throw new Startfehler(
                    119,
                    "Die Datenbank "
                            + name
                            + " enthält Tabellen eines anderen Programms. Bitte eine leere"
                            + " Datenbank angeben.");
        }
    }

    private Startfehler unpassend(String grund) {
        return new Startfehler(118, "Die Datenbank " + name + " " + grund);
    }

    private Startfehler unerreichbar(SQLException e) {
        var zustand = String.valueOf(e.getSQLState());
        var grund =
                switch (zustand) {
                    case "28P01", "28000" ->
                            " weist den Benutzer „"
                                    + zugang.benutzer()
                                    + "“ ab. Bitte Benutzer und Kennwort prüfen.";
                    case "3D000" -> " gibt es auf diesem Server nicht. Bitte anlegen.";
                    case "42501" ->
                            " lässt den Benutzer „"
                                    + zugang.benutzer()
                                    + "“ nicht herein. Bitte ihm das Recht CONNECT geben.";
                    default ->
                            " ist nicht erreichbar ("
                                    + zustand
                                    + "). Bitte die Adresse prüfen, und ob der Server läuft.";
                };
        return new Startfehler(109, "Die Datenbank " + name + grund, e);
    }

    private static String text(Connection verbindung, String sql) throws SQLException {
        try (var anweisung = verbindung.createStatement();
                var zeile = anweisung.executeQuery(sql)) {
            zeile.next();
            return zeile.getString(1);
        }
    }

    private Properties anmeldung() {
        var angaben = new Properties();
        if (!zugang.benutzer().isBlank()) {
            angaben.setProperty("user", zugang.benutzer());
        }
        if (!zugang.kennwort().isBlank()) {
            angaben.setProperty("password", zugang.kennwort());
        }
        angaben.setProperty("loginTimeout", "10");
        return angaben;
    }
}
