package dreiklang;

import dreiklang.betrieb.Programmstart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableAsync;

/// The program. Everything else hangs below a module. Beans carry their full class names, so that
/// two modules may use the same word.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableAsync
@ConfigurationPropertiesScan
public class Dreiklang {

    /// Starts the program.
    ///
    /// @param args `--port`, `--daten`, `--ohne-demo`, `--datenbank` as described in
    ///   `docs/betrieb.md`
    public static void main(String[] args) {
        Programmstart.starten(Dreiklang.class, args);
    }
}
