package dreiklang.seite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.stereotype.Component;

/// The names of the bundled styles and scripts, as the web build wrote them.
@Component
class Dateiverzeichnis {

    private final Map<String, String> eintraege = new HashMap<>();

    Dateiverzeichnis() {
        var liste = new Properties();
        try (var strom = getClass().getResourceAsStream("/static/assets/verzeichnis.properties")) {
            if (strom == null) {
                throw new IllegalStateException("the web build is missing: run ./mvnw compile");
            }
            liste.load(strom);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        liste.forEach((k, v) -> eintraege.put((String) k, (String) v));
    }

    Map<String, String> eintraege() {
        return Map.copyOf(eintraege);
    }
}
