package dreiklang.dokument;

import dreiklang.lager.Schluesselbund;
import dreiklang.lager.Speichereinstellungen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the parts of the module together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DokumentEinstellungen.class, Speichereinstellungen.class})
class DokumentKonfiguration {

    @Bean
    Schluesselbund schluesselbund(
            Speichereinstellungen einstellungen,
            @Value("${dreiklang.dateien}") Path dateien,
            @Value("${dreiklang.daten}") Path daten) {
        return new Schluesselbund(einstellungen.schluessel(), dateien, daten);
    }

    @Bean
    Inhaltsspeicher inhaltsspeicher(Speicherbau bau) throws IOException {
        return bau.speicher();
    }

    @Bean
    Spiegel spiegel(
            DokumentEinstellungen einstellungen,
            @Value("${dreiklang.dateien}") Path dateien,
            SpiegelRepository zeilen,
            Speicherbau bau,
            Clock uhr) {
        return new Spiegel(einstellungen.spiegel(), dateien, zeilen, uhr, bau::an);
    }

    @Bean
    ClamdZugang clamdZugang(DokumentEinstellungen einstellungen) {
        return new ClamdZugang(einstellungen.clamd());
    }

    @Bean
    Annahme annahme(
            Inhaltsspeicher speicher, ClamdZugang clamd, DokumentEinstellungen einstellungen) {
        return new Annahme(
                speicher,
                new Inhaltspruefung(),
                clamd,
                einstellungen.groesste().toBytes(),
                einstellungen.groessteAmt().toBytes());
    }

    @Bean
    Briefsatz briefsatz() {
        return new Briefsatz();
    }
}
