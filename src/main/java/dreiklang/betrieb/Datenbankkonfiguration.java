package dreiklang.betrieb;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Hands the database to Boot before Flyway looks at it; the embedded one is stopped after the pool
/// is closed.
@Configuration(proxyBeanMethods = false)
class Datenbankkonfiguration {

    private static final String FREMD = "'${dreiklang.datenbank.url:}' != ''";
    private static final String EINGEBAUT = "'${dreiklang.datenbank.url:}' == ''";

    @Bean
    Datenverzeichnis datenverzeichnis(Betriebseinstellungen einstellungen) {
        var daten = Datenverzeichnis.oeffnen(einstellungen.daten());
        return einstellungen.befehl().name().isEmpty() ? daten.nurFuerMich() : daten;
    }

    @Bean
    @ConditionalOnExpression(EINGEBAUT)
    Datenbankquelle datenbankquelle(Datenverzeichnis daten, Betriebseinstellungen einstellungen) {
        return daten.gehoertMir()
                ? Datenbankquelle.eigene(daten, einstellungen.datenbank())
                : Datenbankquelle.fremde(daten);
    }

    @Bean
    @ConditionalOnExpression(EINGEBAUT)
    JdbcConnectionDetails eingebauteDatenbank(Datenbankquelle quelle) {
        return quelle.zugang();
    }

    @Bean
    @ConditionalOnExpression(FREMD)
    JdbcConnectionDetails eigeneDatenbank(Betriebseinstellungen einstellungen) {
        var datenbank = einstellungen.datenbank();
        return new Datenbankzugang(datenbank.url(), datenbank.benutzer(), datenbank.kennwort())
                .geprueft();
    }
}
