package dreiklang.betrieb;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Hands the database to Boot before Flyway looks at it; the embedded one is stopped after the pool
/// is closed.
@Configuration(proxyBeanMethods = false)
class Datenbankkonfiguration {

    /// Name under which the start hands over what it has opened.
    static final String VORBEREITET = "vorbereitet";

    private static final String FREMD = "'${dreiklang.datenbank.url:}' != ''";
    private static final String EINGEBAUT = "'${dreiklang.datenbank.url:}' == ''";

    @Bean
    Vorbereitung vorbereitung(
            ObjectProvider<Vorbereitet> vorbereitet, Betriebseinstellungen einstellungen) {
        var fertig = vorbereitet.getIfAvailable();
        return fertig == null ? Vorbereitung.beginnen(einstellungen) : fertig.vorbereitung();
    }

    @Bean(destroyMethod = "")
    Datenverzeichnis datenverzeichnis(Vorbereitung vorbereitung) {
        return vorbereitung.daten();
    }

    @Bean(destroyMethod = "")
    @ConditionalOnExpression(EINGEBAUT)
    Datenbankquelle datenbankquelle(Vorbereitung vorbereitung) {
        return vorbereitung.datenbank();
    }

    @Bean
    @ConditionalOnExpression(EINGEBAUT)
    JdbcConnectionDetails eingebauteDatenbank(Datenbankquelle quelle) {
        return quelle.zugang();
    }

    @Bean
    @ConditionalOnExpression(FREMD)
    JdbcConnectionDetails eigeneDatenbank(Betriebseinstellungen einstellungen) {
        return Datenbankzugang.eigene(einstellungen.datenbank());
    }

    /// Connections for the migrations: theirs may take as long as they need, while the statements
    /// of the program are ended after a while.
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    HikariDataSource umzugsverbindungen(JdbcConnectionDetails zugang) {
        var verbindungen = new HikariDataSource();
        verbindungen.setPoolName("umzug");
        verbindungen.setJdbcUrl(zugang.getJdbcUrl());
        verbindungen.setUsername(zugang.getUsername());
        verbindungen.setPassword(zugang.getPassword());
        verbindungen.setMinimumIdle(0);
        verbindungen.setMaximumPoolSize(4);
        verbindungen.setIdleTimeout(10_000);
        return verbindungen;
    }

    /// What the start has opened before there was a town; ended by the bean that takes it over.
    ///
    /// @param vorbereitung what was opened
    record Vorbereitet(Vorbereitung vorbereitung) {}
}
