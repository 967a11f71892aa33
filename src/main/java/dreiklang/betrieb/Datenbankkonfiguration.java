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
        return Datenverzeichnis.oeffnen(einstellungen.daten()).nurFuerMich();
    }

    @Bean
    @ConditionalOnExpression(EINGEBAUT)
    Postgresserver postgresserver(Datenverzeichnis daten, Betriebseinstellungen einstellungen) {
        var programm = Postgresprogramm.bereitstellen(daten, einstellungen.datenbank().version());
        var server = new Postgresserver(daten, programm, einstellungen.datenbank().einstellungen());
        server.starten();
        return server;
    }

    @Bean
    @ConditionalOnExpression(EINGEBAUT)
    JdbcConnectionDetails eingebauteDatenbank(Postgresserver server) {
        return new Datenbankzugang(
                server.url(), Datenbankcluster.ROLLE, server.cluster().kennwort());
    }

    @Bean
    @ConditionalOnExpression(FREMD)
    JdbcConnectionDetails eigeneDatenbank(Betriebseinstellungen einstellungen) {
        var datenbank = einstellungen.datenbank();
        return new Datenbankzugang(datenbank.url(), datenbank.benutzer(), datenbank.kennwort())
                .geprueft();
    }
}
