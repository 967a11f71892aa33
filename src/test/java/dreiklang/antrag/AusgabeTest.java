package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What somebody types stays text, wherever it is shown, and never becomes part of a question to
/// the database.
class AusgabeTest extends Stadttest {

    private static final String GIFT =
            "\"'><script>alert(1)</script><img src=x onerror=alert(2)>${7*7}{{7*7}}</textarea>--";

    private static final String ENTSCHAERFT = "&lt;script(>|&gt;)alert\\(1\\)";

    @Autowired JdbcClient sql;

    @Test
    void eingegebenesBleibtUeberallText() {
        var erika = new Mensch(adresse(""));
        var seite = Reitantrag.beginnen(erika);
        var giftig =
                Map.of(
                        "vorname",
                        GIFT,
                        "nachname",
                        GIFT,
                        "strasse",
                        GIFT,
                        "ort",
                        GIFT,
                        "pferde",
                        GIFT);
        int wieder = 0;
        for (var antworten :
                List.of(
                        Reitantrag.PERSON,
                        Reitantrag.ANSCHRIFT,
                        Reitantrag.PFERD,
                        Reitantrag.NACHWEIS,
                        Reitantrag.ZUSTELLUNG)) {
            var vergiftet = new LinkedHashMap<>(antworten);
            vergiftet.replaceAll((feld, antwort) -> giftig.getOrDefault(feld, antwort));
            var danach = erika.ausfuellen(seite, vergiftet, "weiter");
            harmlos(danach.html());
            // Where it is refused it is shown again at its field.
            boolean abgewiesen = danach.pfad().equals(seite.pfad());
            if (abgewiesen) {
                wieder++;
                assertThat(danach.html()).containsPattern(ENTSCHAERFT);
            }
            seite = abgewiesen ? erika.ausfuellen(danach, antworten, "weiter") : danach;
        }
        assertThat(wieder).isPositive();
        assertThat(seite.pfad()).endsWith("/pruefen");
        assertThat(seite.html()).containsPattern(ENTSCHAERFT);
        var quittung = Reitantrag.absenden(erika, seite);
        harmlos(quittung.html());
        String referenz = quittung.geheim().getFirst();
        await().until(() -> !vorgang(referenz).isEmpty());

        var amt = new Mensch(adresse(""));
        anmelden(amt, "a.berger");
        for (String pfad :
                List.of(
                        "/amt",
                        "/amt/vorgaenge?suche=" + referenz,
                        "/amt/vorgaenge/" + vorgang(referenz).getFirst(),
                        "/amt/akten?suche=script")) {
            var blick = amt.oeffnen(pfad);
            assertThat(blick.status()).as(pfad).isEqualTo(200);
            harmlos(blick.html());
        }
        assertThat(amt.oeffnen("/amt/vorgaenge/" + vorgang(referenz).getFirst()).html())
                .containsPattern(ENTSCHAERFT);
    }

    @Test
    void gesuchtesBleibtTextUndWirdNieZurAbfrage() {
        var amt = new Mensch(adresse(""));
        anmelden(amt, "a.berger");
        long vorher = zeilen();
        for (String worte :
                List.of(
                        "' or '1'='1",
                        "'; drop table antrag.antrag; --",
                        "x' union select kennwort from identitaet.person --",
                        "\\'; select pg_sleep(120); --",
                        "%' or 1=1 --",
                        GIFT)) {
            String kodiert = java.net.URLEncoder.encode(worte, StandardCharsets.UTF_8);
            for (String pfad :
                    List.of("/leistungen?suche=", "/amt/vorgaenge?suche=", "/amt/akten?suche=")) {
                long beginn = System.nanoTime();
                var blick = amt.oeffnen(pfad + kodiert);
                assertThat(blick.status()).as(pfad + worte).isEqualTo(200);
                // Two minutes of sleep would show; how fast a page is, no test asks.
                assertThat(System.nanoTime() - beginn).as(pfad + worte).isLessThan(60_000_000_000L);
                assertThat(blick.html()).doesNotContain("$argon2", "syntax error");
                harmlos(blick.html());
            }
        }
        assertThat(amt.oeffnen("/amt/vorgaenge?suche=" + kodiert("' or '1'='1")).html())
                .contains("Keine Vorgänge");
        assertThat(zeilen()).isEqualTo(vorher);
    }

    @Test
    void hochgeladeneNamenWerdenZuHarmlosenDownloads() {
        for (String name :
                List.of(
                        "a\"; filename=\"b.html",
                        "a\r\nSet-Cookie: x=y.pdf",
                        "../../etc/passwd",
                        "ä€🐴.pdf")) {
            var kopf =
                    dreiklang.seite.Dateiantwort.als(
                                    name,
                                    "application/pdf",
                                    0,
                                    java.io.InputStream.nullInputStream())
                            .getHeaders();
            assertThat(kopf.getFirst("Content-Disposition"))
                    .as(name)
                    .startsWith("attachment; ")
                    .matches("[ -~]*")
                    .contains("filename*=UTF-8''")
                    .doesNotContain("filename=\"b.html\"");
            assertThat(kopf.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(kopf.getFirst("Content-Security-Policy")).contains("sandbox");
        }
    }

    private static void harmlos(String html) {
        assertThat(html)
                .doesNotContain(
                        "<script>alert", "<img src=x", "{{49", "$49", "vorname\" value=\"\"'")
                .doesNotContainPattern("<[^>]*\\sonerror=");
    }

    private List<String> vorgang(String referenz) {
        return sql.sql("select id::text from vorgang.vorgang where referenz = ?")
                .param(referenz)
                .query(String.class)
                .list();
    }

    private long zeilen() {
        return sql.sql("select count(*) from antrag.antrag").query(Long.class).single();
    }

    private void anmelden(Mensch wer, String name) {
        var felder = new LinkedHashMap<>(wer.oeffnen("/amt/anmelden").verborgen());
        felder.put("anmeldename", name);
        felder.put("kennwort", "lindenau-2026!");
        assertThat(wer.senden("/amt/anmelden", felder).pfad()).isEqualTo("/amt");
    }

    private static String kodiert(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
