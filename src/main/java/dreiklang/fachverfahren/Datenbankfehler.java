package dreiklang.fachverfahren;

import java.sql.SQLException;
import java.time.Duration;

/// Says in a sentence what a foreign database has against us; never what it says itself, because
/// that can hold addresses and content.
final class Datenbankfehler {

    private Datenbankfehler() {}

    /// @param frist how long was waited
    static String satz(SQLException fehler, Duration frist) {
        var stand = String.valueOf(fehler.getSQLState());
        var klasse = stand.length() < 2 ? "" : stand.substring(0, 2);
        return switch (klasse) {
            case "08" -> "Die Datenbank ist nicht erreichbar, oder die Antwort ist zu groß.";
            case "28" -> "Die Datenbank lehnt die Anmeldung ab. Prüfen Sie Benutzer und Kennwort.";
            case "3D" -> "Die Datenbank dieses Namens gibt es dort nicht.";
            case "42" ->
                    "Tabelle oder Spalte gibt es dort nicht, oder die Rolle darf sie nicht lesen.";
            case "57" ->
                    "Die Datenbank hat nicht in %d Sekunden geantwortet oder wird gerade beendet."
                            .formatted(frist.toSeconds());
            default -> "Die Datenbank antwortet mit einem Fehler.";
        };
    }
}
