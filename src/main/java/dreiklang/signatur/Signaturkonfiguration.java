package dreiklang.signatur;

import dreiklang.seite.Kommunenangaben;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the parts together; nothing of the library is loaded before it is needed.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignaturEinstellungen.class)
class Signaturkonfiguration {

    @Bean
    Signaturwerk signaturwerk(
            SignaturEinstellungen einstellungen,
            Kommunenangaben kommune,
            Clock uhr,
            @Value("${dreiklang.demo}") boolean demo,
            @Value("${dreiklang.daten}") Path daten) {
        var schluessel =
                demo
                        ? Optional.of(
                                new Demoschluessel(
                                        daten.resolve("signatur"),
                                        () -> kommune.aktuell().name(),
                                        uhr))
                        : Optional.<Demoschluessel>empty();
        return new Signaturwerk(einstellungen, schluessel);
    }
}
