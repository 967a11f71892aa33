package dreiklang.einsicht;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What the installation sets for whole Akten as PDF.
///
/// @param ordner where the finished PDFs lie
/// @param aufbewahren how long they are kept
@ConfigurationProperties("dreiklang.einsicht")
record EinsichtEinstellungen(Path ordner, Duration aufbewahren) {

    /// @throws IllegalArgumentException when they would be gone before somebody fetches them
    EinsichtEinstellungen {
        if (aufbewahren.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException(
                    "dreiklang.einsicht.aufbewahren: mindestens 1h, nicht " + aufbewahren);
        }
    }
}
