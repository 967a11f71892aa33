package dreiklang.volltext;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses the machine that searches.
@Configuration
class VolltextKonfiguration {

    @Bean
    Indexort indexort(VolltextEinstellungen wie, @Value("${dreiklang.daten}") Path daten) {
        return wie.opensearch()
                .filter(adresse -> !adresse.toString().isEmpty())
                .<Indexort>map(
                        adresse -> new Opensearchort(new Opensearchleitung(adresse, wie), wie))
                .orElseGet(() -> new Luceneort(daten.resolve("index").resolve("akten")));
    }
}
