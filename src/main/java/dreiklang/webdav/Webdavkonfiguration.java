package dreiklang.webdav;

import dreiklang.seite.Texte;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the drive at its address. Who may enter, identitaet decides.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebdavEinstellungen.class)
class Webdavkonfiguration {

    @Bean
    ServletRegistrationBean<Webdavservlet> webdav(
            Verzeichnis verzeichnis,
            Inhalte inhalte,
            Umzug umzug,
            Sperrwerk sperrwerk,
            Eigenschaften eigenschaften,
            Zwischenablage zwischen,
            Texte texte) {
        var servlet =
                new Webdavservlet(
                        verzeichnis, inhalte, umzug, sperrwerk, eigenschaften, zwischen, texte);
        var eintrag =
                new ServletRegistrationBean<>(
                        servlet, Verzeichnis.WURZEL, Verzeichnis.WURZEL + "/*");
        eintrag.setName("webdav");
        return eintrag;
    }
}
