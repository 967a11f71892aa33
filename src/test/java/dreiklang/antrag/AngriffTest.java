package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AngriffTest extends Stadttest {

    @Autowired private JdbcClient sql;

    @Test
    void fremdeUndErfundeneEntwuerfeSehenGleichAus() {
        var erika = new Mensch(adresse(""));
        var pruefseite = Reitantrag.bisPruefen(erika);
        var fremder = new Mensch(adresse(""));
        String echt = Reitantrag.entwurf(pruefseite);
        String erfunden = UUID.randomUUID().toString();
        for (String seite : List.of("", "/person", "/pruefen", "/pause")) {
            var eins = fremder.oeffnen("/antraege/entwurf/" + echt + seite);
            var zwei = fremder.oeffnen("/antraege/entwurf/" + erfunden + seite);
            assertThat(eins.status()).as(seite).isEqualTo(404);
            assertThat(zwei.status()).as(seite).isEqualTo(404);
            assertThat(eins.html().replace(echt, "X"))
                    .isEqualTo(zwei.html().replace(erfunden, "X"));
        }
        String zeichen = fremder.zeichen();
        for (String seite : List.of("/person", "/absenden", "/pause")) {
            var felder = Map.of("_csrf", zeichen, "vorname", "Mallory", "einreichung", erfunden);
            assertThat(fremder.senden("/antraege/entwurf/" + echt + seite, felder).status())
                    .as(seite)
                    .isEqualTo(404);
        }
        assertThat(fremder.oeffnen("/antraege/fortsetzen/" + echt + "/falsch").status())
                .isEqualTo(404);
        assertThat(fremder.oeffnen("/amt/antraege/entwurf/" + echt + "/person").html())
                .doesNotContain("Feldmann");
    }

    @Test
    void eineFremdeQuittungGibtEsNicht() {
        var erika = new Mensch(adresse(""));
        var quittung = Reitantrag.absenden(erika, Reitantrag.bisPruefen(erika));
        var fremder = new Mensch(adresse(""));
        assertThat(fremder.oeffnen(quittung.pfad()).status()).isEqualTo(404);
        assertThat(fremder.oeffnen(quittung.pfad() + "/eingangsbestaetigung.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void eingeschmuggelteFelderKommenNichtAn() {
        var erika = new Mensch(adresse(""));
        var seite = Reitantrag.beginnen(erika);
        var mehr = new LinkedHashMap<>(Reitantrag.PERSON);
        mehr.putAll(
                Map.of(
                        "betrieb_name", "Hof Mallory",
                        "strasse", "Geschmuggelt 1",
                        "nachweise", "nie-hochgeladen.pdf",
                        "id", UUID.randomUUID().toString(),
                        "version", "99",
                        "stand", "EINGEREICHT",
                        "gebuehr", "0"));
        var zweite = erika.ausfuellen(seite, mehr, "weiter");
        assertThat(zweite.html()).doesNotContain("Geschmuggelt");
        String gespeichert =
                sql.sql("select antworten::text from antrag.entwurf where id = ?::uuid")
                        .param(Reitantrag.entwurf(seite))
                        .query(String.class)
                        .single();
        assertThat(gespeichert)
                .doesNotContain("Geschmuggelt", "nie-hochgeladen", "EINGEREICHT", "gebuehr");
        var pruefseite = zweite;
        for (var antworten :
                List.of(
                        Reitantrag.ANSCHRIFT,
                        Reitantrag.PFERD,
                        Reitantrag.NACHWEIS,
                        Reitantrag.ZUSTELLUNG)) {
            pruefseite = erika.ausfuellen(pruefseite, antworten, "weiter");
        }
        assertThat(pruefseite.html()).doesNotContain("Hof Mallory");
        var quittung = Reitantrag.absenden(erika, pruefseite);
        assertThat(
                        sql.sql("select antworten::text from antrag.antrag where referenz = ?")
                                .param(quittung.geheim().getFirst())
                                .query(String.class)
                                .single())
                .doesNotContain("Mallory");
    }

    @Test
    void feindlicheAbsendungenErzeugenKeinenServerfehler() {
        var erika = new Mensch(adresse(""));
        var seite = Reitantrag.beginnen(erika);
        String zeichen = erika.zeichen();
        for (String gift : gifte()) {
            for (String name :
                    List.of(
                            "vorname",
                            "antragsteller",
                            "geburtsdatum.tag",
                            "aktion",
                            "entfernen",
                            "von")) {
                var felder = new LinkedHashMap<>(Reitantrag.PERSON);
                felder.put("_csrf", zeichen);
                felder.put(name, gift);
                assertThat(erika.senden(seite.pfad(), felder).status())
                        .as(name + "=" + gift)
                        .isLessThan(500);
            }
            for (String pfad :
                    List.of(
                            "/antraege/fortsetzen",
                            "/antraege/reitkennzeichen",
                            seite.pfad().replace("person", "absenden"))) {
                var felder =
                        Map.of(
                                "_csrf",
                                zeichen,
                                "referenz",
                                gift,
                                "pin",
                                gift,
                                "einreichung",
                                gift,
                                "stand",
                                gift,
                                "entwurf",
                                gift);
                assertThat(erika.senden(pfad, felder).status())
                        .as(pfad + " " + gift)
                        .isLessThan(500);
            }
        }
    }

    @Test
    void feindlicheAdressenErzeugenKeinenServerfehler() {
        var wer = new Mensch(adresse(""));
        for (String teil :
                List.of(
                        "%00",
                        "..%2f..",
                        "a".repeat(3000),
                        "%F0%9F%90%B4",
                        "-",
                        "A",
                        "x%0d%0ay",
                        "entwurf",
                        "quittung")) {
            for (String pfad :
                    List.of(
                            "/antraege/" + teil,
                            "/antraege/" + teil + "/beginnen",
                            "/antraege/entwurf/" + teil,
                            "/antraege/entwurf/" + teil + "/person",
                            "/antraege/quittung/" + teil,
                            "/antraege/fortsetzen/" + teil + "/" + teil)) {
                var antwort = wer.roh(HttpRequest.newBuilder(URI.create(adresse(pfad))));
                assertThat(antwort.statusCode()).as(pfad).isLessThan(500);
            }
        }
    }

    @Test
    void kaputteUndRiesigeKoerperErzeugenKeinenServerfehler() {
        var erika = new Mensch(adresse(""));
        var seite = Reitantrag.beginnen(erika);
        String zeichen = erika.zeichen();
        var koerper =
                Map.of(
                        "multipart/form-data; boundary=x", "--x\r\nkaputt",
                        "multipart/form-data", "ohne Grenze",
                        "application/json", "{\"vorname\":",
                        "text/plain", "vorname=Mallory",
                        "application/x-www-form-urlencoded",
                                "_csrf=" + zeichen + "&vorname=%zz&%%%=&=&&vorname=%C3%28");
        koerper.forEach((art, text) ->
                assertThat(senden(erika, seite.pfad(), art, text.getBytes(StandardCharsets.UTF_8)))
                        .as(art)
                        .isBetween(300, 499));
        byte[] riesig =
                ("_csrf=" + zeichen + "&vorname=" + "a".repeat(3_000_000))
                        .getBytes(StandardCharsets.US_ASCII);
        assertThat(senden(erika, seite.pfad(), "application/x-www-form-urlencoded", riesig))
                .isBetween(300, 499);
        var viele = new StringBuilder("_csrf=" + zeichen);
        for (int i = 0; i < 20_000; i++) {
            viele.append("&f").append(i).append("=1");
        }
        assertThat(
                        senden(
                                erika,
                                seite.pfad(),
                                "application/x-www-form-urlencoded",
                                viele.toString().getBytes(StandardCharsets.US_ASCII)))
                .isBetween(300, 499);
    }

    @Test
    void rateversucheWerdenGebremst() {
        var fremder = new Mensch(adresse(""));
        String zeichen = fremder.zeichen();
        String referenz = Referenz.neu();
        int letzter = 0;
        for (int i = 0; i < 8; i++) {
            letzter =
                    fremder.senden(
                                    "/antraege/fortsetzen",
                                    Map.of(
                                            "_csrf",
                                            zeichen,
                                            "referenz",
                                            referenz,
                                            "pin",
                                            Pin.neu()))
                            .status();
        }
        assertThat(letzter).isEqualTo(429);
    }

    private int senden(Mensch wer, String pfad, String art, byte[] koerper) {
        return wer.roh(
                        HttpRequest.newBuilder(URI.create(adresse(pfad)))
                                .header("Content-Type", art)
                                .POST(BodyPublishers.ofByteArray(koerper)))
                .statusCode();
    }

    private static List<String> gifte() {
        return List.of(
                "",
                "\u0000",
                "a\u0000b",
                "' or 1=1; drop table antrag.antrag; --",
                "<script>alert(1)</script>",
                "${jndi:ldap://x}",
                "{{7*7}}",
                "\uFFFF\u202E",
                "%s%n%x",
                "../../etc/passwd",
                "x".repeat(100_000),
                "\r\nSet-Cookie: a=b",
                "999999999999999999999999",
                "-1",
                "🐴".repeat(50));
    }
}
