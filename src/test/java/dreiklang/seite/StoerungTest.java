package dreiklang.seite;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Mitschrift;
import dreiklang.Stadttest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What people and the log learn when something breaks that nobody foresaw.
@Import(StoerungTest.Werkstatt.class)
class StoerungTest extends Stadttest {

    private static final String GEHEIMNIS = "3kq9-Zt7xV2mYbN4pLw8RdS6cHfJ1gAa";
    private static final String[] INNERES = {
        "Exception",
        "at dreiklang",
        "java.",
        "org.",
        "select ",
        "insert ",
        "identitaet.konto",
        "postgres",
        "Tomcat",
        "kanarina@vogel.example",
        GEHEIMNIS
    };

    @Autowired Environment umgebung;

    /// Breaks on demand.
    @TestConfiguration(proxyBeanMethods = false)
    static class Werkstatt {

        @Bean
        Bruch bruch(JdbcClient sql) {
            return new Bruch(sql);
        }
    }

    /// Three ways of breaking: a thought that did not hold, a database that refuses, and no memory.
    @RestController
    static class Bruch {

        private final JdbcClient sql;

        Bruch(JdbcClient sql) {
            this.sql = sql;
        }

        @GetMapping("/leistungen/bruch/gedanke/{geheimnis}")
        String gedanke(@PathVariable String geheimnis) {
            throw new IllegalStateException("select * from postgres where it is thin");
        }

        @GetMapping("/leistungen/bruch/datenbank/{geheimnis}")
        String datenbank(@PathVariable String geheimnis) {
            for (int i = 0; i < 2; i++) {
                sql.sql(
                                """
                                insert into identitaet.konto (id, email, kennwort, erstellt)
                                values (gen_random_uuid(), :email, '', now())
                                """)
                        .param("email", "kanarina@vogel.example")
                        .update();
            }
            return "";
        }

        @GetMapping("/leistungen/bruch/speicher/{geheimnis}")
        String speicher(@PathVariable String geheimnis) {
            throw new StackOverflowError();
        }
    }

    @Test
    void dieSeiteSagtEinenSatzUndEineNummerUndSonstNichts() throws Exception {
        for (String was : new String[] {"gedanke", "datenbank", "speicher"}) {
            try (var mitschrift = new Mitschrift(umgebung)) {
                var antwort = holen("/leistungen/bruch/" + was + "/" + GEHEIMNIS, "text/html");
                assertThat(antwort.statusCode()).as(was).isEqualTo(500);
                assertThat(antwort.body())
                        .as(was)
                        .contains("B-500", "Der Fehler liegt bei uns")
                        .doesNotContain(INNERES);
                assertThat(antwort.headers().firstValue("Cache-Control").orElse(""))
                        .contains("no-store");
                assertThat(antwort.headers().firstValue("Content-Security-Policy")).isPresent();
                assertThat(antwort.headers().firstValue("Server")).isEmpty();
                var alles = String.join("\n", mitschrift.zeilen());
                assertThat(alles)
                        .as(was)
                        .contains(
                                "incident " + nummer(antwort.body()),
                                "anfrage=" + nummer(antwort.body()));
                assertThat(alles).as(was).doesNotContain(GEHEIMNIS, "kanarina@vogel.example");
            }
        }
    }

    @Test
    void maschinenErfahrenDasselbeAlsProblem() throws Exception {
        var antwort = holen("/leistungen/bruch/gedanke/" + GEHEIMNIS, "application/json");
        assertThat(antwort.statusCode()).isEqualTo(500);
        assertThat(antwort.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(antwort.body()).contains("\"code\":\"B-500\"").doesNotContain(INNERES);
    }

    private static String nummer(String seite) {
        var treffer = Pattern.compile("Vorfall: ([2-9A-Za-z-]+)").matcher(seite);
        assertThat(treffer.find()).isTrue();
        return treffer.group(1);
    }

    private HttpResponse<String> holen(String pfad, String annahme) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(adresse(pfad)))
                                .header("Accept", annahme)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
