package dreiklang.amt;

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

/// An installation of the time when orders and views still lay with the Vorgaenge. The real
/// migrations run in that order, in schemas of their own.
class SammlungsumzugTest extends Stadttest {

    @Autowired private JdbcTemplate sql;

    @Test
    void auftraegeUndAnsichtenBleibenBeimUmzugErhalten() throws IOException {
        wandern("vorgang/V001__vorgang");
        wandern("vorgang/V010__schreibtisch");
        wandern("vorgang/V011__sammelauftrag");
        sql.execute(
                "insert into umzug_vorgang.sammelauftrag values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', 'ZUWEISEN', '{}', 'LAEUFT', now())");
        sql.execute(
                "insert into umzug_vorgang.ansicht values ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002', 'Morgens', 'stand=ALLE', true)");
        sql.execute(
                "insert into umzug_vorgang.tastenwunsch values ('00000000-0000-0000-0000-000000000002', true)");
        wandern("amt/V001__sammlung_zieht_um");
        assertThat(
                        sql.queryForList(
                                "select a.stand || ' ' || n.name || ' ' || t.aus from umzug_amt.sammelauftrag a join umzug_amt.ansicht n on n.person = a.person join umzug_amt.tastenwunsch t on t.person = a.person",
                                String.class))
                .isEqualTo(List.of("LAEUFT Morgens true"));
        assertThat(
                        sql.queryForList(
                                "select conname::text from pg_constraint where conrelid = 'umzug_amt.sammelzeile'::regclass and contype = 'f'",
                                String.class))
                .as("keys do not cross the border")
                .isEqualTo(List.of("sammelzeile_auftrag_fkey"));
    }

    @AfterEach
    void wegraeumen() {
        sql.execute("drop schema if exists umzug_vorgang, umzug_amt cascade");
    }

    private void wandern(String datei) throws IOException {
        String text =
                new ClassPathResource("db/migration/" + datei + ".sql")
                        .getContentAsString(StandardCharsets.UTF_8);
        sql.execute(text.replaceAll("(?<![.\\w])(vorgang|amt)(?=\\.[a-z]|;)", "umzug_$1"));
    }
}
