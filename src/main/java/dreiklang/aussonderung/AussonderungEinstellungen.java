package dreiklang.aussonderung;

import dreiklang.aussonderung.xdomea.Xdomeafassung;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What the installation sets for the Aussonderung.
///
/// @param austausch folder through which messages go to and come from the archive
/// @param schema folder with the schemas of xdomea; empty: messages are not checked against them
/// @param fassung version of xdomea that is written
/// @param behoerde how the Kommune calls itself in messages; empty: its name
/// @param archiv name of the archive in messages
@ConfigurationProperties("dreiklang.aussonderung")
record AussonderungEinstellungen(
        Path austausch, String schema, String fassung, String behoerde, String archiv) {

    /// @throws IllegalArgumentException when the version is none that is known here
    AussonderungEinstellungen {
        if (Xdomeafassung.mitNummer(fassung).isEmpty()) {
            throw new IllegalArgumentException(
                    "dreiklang.aussonderung.fassung: 3.0.0 oder 3.1.0, nicht " + fassung);
        }
    }

    Xdomeafassung xdomea() {
        return Xdomeafassung.mitNummer(fassung).orElseThrow();
    }

    /// The name of this side.
    ///
    /// @param kommune the name when none is set
    String behoerde(String kommune) {
        return behoerde.isBlank() ? kommune : behoerde;
    }

    /// Where messages for the archive lie.
    Path zumArchiv() {
        return austausch.resolve("zum-archiv");
    }

    /// Where the archive puts its answers.
    Path vomArchiv() {
        return austausch.resolve("vom-archiv");
    }
}
