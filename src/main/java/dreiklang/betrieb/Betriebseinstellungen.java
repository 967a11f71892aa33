package dreiklang.betrieb;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the operator can set about the machine below the program.
///
/// @param daten directory where everything lies that must survive
/// @param datenbank which database
/// @param befehl which command runs instead of the town
@ConfigurationProperties("dreiklang")
record Betriebseinstellungen(
        @DefaultValue("./daten") Path daten,
        @DefaultValue Datenbank datenbank,
        @DefaultValue Befehlswahl befehl) {

    /// Which command runs instead of the town.
    ///
    /// @param name the word after `./dreiklang`, empty for the town
    /// @param argumente what stood behind it
    record Befehlswahl(@DefaultValue("") String name, @DefaultValue List<String> argumente) {}

    /// Which database.
    ///
    /// @param url JDBC address of an own PostgreSQL; empty for the embedded one
    /// @param benutzer role in an own database
    /// @param kennwort password of that role
    /// @param version version of the embedded program, set by the build
    /// @param einstellungen settings of the embedded server
    record Datenbank(
            @DefaultValue("") String url,
            @DefaultValue("") String benutzer,
            @DefaultValue("") String kennwort,
            @DefaultValue("18") String version,
            @DefaultValue Map<String, String> einstellungen) {

        /// Whether the operator brings a database.
        boolean fremd() {
            return !url.isBlank();
        }
    }
}
