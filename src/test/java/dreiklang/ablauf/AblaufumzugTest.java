package dreiklang.ablauf;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/// An installation of the time when the processes still lay with the Vorgaenge. The real migrations
/// run in that order, in schemas of their own.
class AblaufumzugTest extends Stadttest {

    @Autowired private JdbcTemplate sql;

    @Test
    void laufendeVorgaengeBehaltenIhrenAblaufBeimUmzug() throws IOException {
        wandern("vorgang/V001__vorgang");
        sql.execute(
                "insert into umzug_vorgang.ablauf values ('ablauf-1', 'd1', 'abc'), ('ablauf-2', 'd2', 'def')");
        wandern("ablauf/V001__prozess");
        wandern("vorgang/V070__ablauf_zieht_um");
        assertThat(
                        sql.queryForList(
                                "select kennung || ' ' || definition || ' ' || convert_from(datei, 'UTF8')"
                                        + " from umzug_ablauf.prozess order by 1",
                                String.class))
                .isEqualTo(List.of("ablauf-1 d1 abc", "ablauf-2 d2 def"));
        assertThat(
                        sql.queryForList(
                                "select to_regclass('umzug_vorgang.ablauf')::text", String.class))
                .containsOnlyNulls();
    }

    @AfterEach
    void wegraeumen() {
        sql.execute("drop schema if exists umzug_vorgang, umzug_ablauf cascade");
    }

    private void wandern(String datei) throws IOException {
        String text =
                new ClassPathResource("db/migration/" + datei + ".sql")
                        .getContentAsString(StandardCharsets.UTF_8);
        sql.execute(text.replaceAll("(?<![.\\w])(vorgang|ablauf)(?=\\.[a-z]|;)", "umzug_$1"));
    }
}
