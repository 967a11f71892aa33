package dreiklang.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set about the demo.
///
/// @param demo whether this is demo operation
/// @param demoVorgaenge how many Vorgaenge of the last twelve months are made; 0 makes none
/// @param heim folder that holds `kommune` and `leistungen`
@ConfigurationProperties("dreiklang")
record Demoeinstellungen(
        @DefaultValue("true") boolean demo,
        @DefaultValue("300") int demoVorgaenge,
        @DefaultValue(".") String heim) {

    /// A file or folder below the folder that holds `kommune` and `leistungen`.
    Path ort(String name) {
        return Path.of(heim).resolve(name);
    }
}
