package dreiklang.fachverfahren;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Fachverfahren are reached; only the installation knows that.
///
/// @param ziele where something is delivered and picked up
/// @param abfragen what may be looked up in foreign databases
/// @param datenbanken from where results are read
/// @param geduld how long a delivery is tried before a person has to look at it
@ConfigurationProperties("dreiklang.fachverfahren")
record FachverfahrenEinstellungen(
        @DefaultValue List<Ziel> ziele,
        @DefaultValue List<Abfrage> abfragen,
        @DefaultValue List<Datenbank> datenbanken,
        @DefaultValue("5d") Duration geduld) {

    /// How something is delivered.
    enum Art {
        REST,
        DATEI,
        MAIL
    }

    /// One Fachverfahren.
    ///
    /// @param kennung as in the register and in `anbindung.yaml`
    /// @param art how it is reached
    /// @param adresse REST: address the content is sent to; MAIL: e-mail address
    /// @param pruefadresse REST: address of its OpenAPI description, for the check of the
    ///   connection
    /// @param benutzer name for Basic; empty: the secret is a Bearer token
    /// @param geheimnis secret, from the environment
    /// @param geheimnisDatei file with the secret
    /// @param zertifikat MAIL: file with the certificate of the receiver, for whom alone the mail
    ///   is encrypted
    /// @param ordner DATEI: folder the files are put into
    /// @param abholen folder from which reports are picked up; empty: none
    /// @param frist longest time for one attempt
    /// @param derReiheNach whether nothing overtakes: what fails holds up what comes later
    /// @param nurDemo only with the invented Kommune
    record Ziel(
            @DefaultValue("") String kennung,
            @DefaultValue("REST") Art art,
            @DefaultValue("") String adresse,
            @DefaultValue("") String pruefadresse,
            @DefaultValue("") String benutzer,
            @DefaultValue("") String geheimnis,
            @DefaultValue("") String geheimnisDatei,
            @DefaultValue("") String zertifikat,
            @DefaultValue("") String ordner,
            @DefaultValue("") String abholen,
            @DefaultValue("20s") Duration frist,
            @DefaultValue("false") boolean derReiheNach,
            @DefaultValue("false") boolean nurDemo) {

        /// Holds a secret: it is never shown.
        @Override
        public String toString() {
            return "Ziel[" + kennung + "]";
        }
    }

    /// A prepared query in a foreign database.
    ///
    /// @param kennung name by which packages and pages know it
    /// @param fachverfahren Kennung of the Fachverfahren whose database it is
    /// @param url JDBC address
    /// @param benutzer role that may only read
    /// @param kennwort its password
    /// @param sql one `select` with `:name` parameters
    /// @param zeilen most rows
    /// @param frist longest time
    record Abfrage(
            @DefaultValue("") String kennung,
            @DefaultValue("") String fachverfahren,
            @DefaultValue("") String url,
            @DefaultValue("") String benutzer,
            @DefaultValue("") String kennwort,
            @DefaultValue("") String sql,
            @DefaultValue("50") int zeilen,
            @DefaultValue("5s") Duration frist) {

        /// Path of a JDBC address may hold a password: it is never shown.
        @Override
        public String toString() {
            return "Abfrage[" + kennung + "]";
        }
    }

    /// A database of a Fachverfahren in which results stand; which, says the package.
    ///
    /// @param kennung Kennung of the Fachverfahren
    /// @param url JDBC address
    /// @param benutzer role that may only read
    /// @param kennwort its password
    /// @param takt how often it is read
    /// @param frist longest time for one page
    record Datenbank(
            @DefaultValue("") String kennung,
            @DefaultValue("") String url,
            @DefaultValue("") String benutzer,
            @DefaultValue("") String kennwort,
            @DefaultValue("1m") Duration takt,
            @DefaultValue("10s") Duration frist) {

        /// Holds a password: it is never shown.
        @Override
        public String toString() {
            return "Datenbank[" + kennung + "]";
        }
    }

    /// Folder as a path, empty text for none.
    static Path pfad(String ordner) {
        return Path.of(ordner).toAbsolutePath().normalize();
    }
}
