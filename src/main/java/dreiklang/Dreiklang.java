package dreiklang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The program. Everything else hangs below a module.
@SpringBootApplication
@EnableAsync
@EnableScheduling
@ConfigurationPropertiesScan
public class Dreiklang {

    /// Starts the program.
    ///
    /// @param args `--port`, `--daten`, `--ohne-demo`, `--datenbank` as described in
    ///   `docs/betrieb.md`
    public static void main(String[] args) {
        SpringApplication.run(Dreiklang.class, args);
    }
}
