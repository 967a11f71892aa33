package dreiklang.aussonderung;

import dreiklang.aussonderung.xdomea.Schemapruefung;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the parts of the module together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AussonderungEinstellungen.class)
class AussonderungKonfiguration {

    @Bean
    Schemapruefung schemapruefung(AussonderungEinstellungen einstellungen) {
        return new Schemapruefung(einstellungen.schema());
    }
}
