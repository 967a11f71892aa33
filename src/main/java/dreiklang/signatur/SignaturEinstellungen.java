package dreiklang.signatur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the installation can set for signatures.
///
/// @param schluessel the keys
/// @param vertrauen folder with certificates that are trusted, as `.crt`, `.cer` or `.pem`; empty:
///   none
/// @param ort where it is signed, as it stands in the signature; empty: nothing
/// @param zeitstempel the timestamp service
/// @param vorwaermen how long after the start the library is loaded
@ConfigurationProperties("dreiklang.signatur")
record SignaturEinstellungen(
        @DefaultValue List<Schluessel> schluessel,
        @DefaultValue("") String vertrauen,
        @DefaultValue("") String ort,
        @DefaultValue Zeitstempel zeitstempel,
        @DefaultValue("2m") Duration vorwaermen) {

    /// One key. The password of a file or the PIN of a token never reaches log or page.
    ///
    /// @param name for messages; an entry without one means nothing
    /// @param person sign-in name of whoever signs with it; empty: it is the seal
    /// @param datei PKCS#12 file; empty: a token
    /// @param bibliothek PKCS#11 library of the token
    /// @param steckplatz position of the token in the library's list of slots
    /// @param alias name of the certificate where there is more than one
    /// @param kennwort from the environment
    /// @param kennwortDatei a file that holds nothing else
    record Schluessel(
            @DefaultValue("") String name,
            @DefaultValue("") String person,
            @DefaultValue("") String datei,
            @DefaultValue("") String bibliothek,
            @DefaultValue("0") int steckplatz,
            @DefaultValue("") String alias,
            @DefaultValue("") String kennwort,
            @DefaultValue("") String kennwortDatei) {

        @Override
        public String toString() {
            return "Schluessel[" + name + "]";
        }
    }

    /// The timestamp service (RFC 3161).
    ///
    /// @param adresse empty: signatures carry no timestamp (PAdES B-B)
    /// @param frist longest wait
    record Zeitstempel(@DefaultValue("") String adresse, @DefaultValue("10s") Duration frist) {}

    List<Schluessel> genannte() {
        return schluessel.stream().filter(s -> !s.name().isBlank()).toList();
    }

    static Path pfad(String text) {
        return Path.of(text).toAbsolutePath();
    }
}
