package dreiklang.leistung;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/// The files with which a Leistung begins that nobody has written yet.
final class Leistungsanfang {

    private Leistungsanfang() {}

    /// @param intern whether it is one for staff, with a form and a list of steps to go on from
    static Map<String, byte[]> zu(LeistungsSchluessel schluessel, boolean intern) {
        var davor = intern ? "intern-" : "";
        var leistung = lesen(davor + "leistung.yaml").replace("NAME", schluessel.wert());
        return intern
                ? Map.of(
                        "leistung.yaml", bytes(leistung),
                        "formular.yaml", bytes(lesen("intern-formular.yaml")),
                        "schritte.yaml", bytes(lesen("intern-schritte.yaml")))
                : Map.of("leistung.yaml", bytes(leistung));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String lesen(String name) {
        try (var strom = new ClassPathResource("anfaenge/" + name).getInputStream()) {
            return new String(strom.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
