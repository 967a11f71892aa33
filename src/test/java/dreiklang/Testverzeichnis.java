package dreiklang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Gives a context its own data directory below the temporary directory, removed when the JVM ends,
/// and the way to the demo Nutzerkonto of all tests.
final class Testverzeichnis
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext umgebung) {
        try {
            var daten = Files.createTempDirectory("dreiklang-test");
            Files.setPosixFilePermissions(
                    daten, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
            // Registered before Spring's own hook runs, waits for the context to be closed.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> entfernen(umgebung, daten)));
            TestPropertyValues.of("dreiklang.daten=" + daten)
                    .and(Testnutzerkonto.einstellungen())
                    .applyTo(umgebung);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entfernen(ConfigurableApplicationContext umgebung, Path daten) {
        umgebung.close();
        try (var alle = Files.walk(daten)) {
            for (var datei : alle.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(datei);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
