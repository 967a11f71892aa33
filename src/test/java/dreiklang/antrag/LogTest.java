package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dreiklang.Mitschrift;
import dreiklang.Stadttest;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What the log says while somebody applies: which matter, never who and what.
class LogTest extends Stadttest {

    private static final Map<String, String> PERSON =
            mit(Reitantrag.PERSON, Map.of("vorname", "Kanarina", "nachname", "Zwitschermann"));
    private static final Map<String, String> ANSCHRIFT =
            mit(
                    Reitantrag.ANSCHRIFT,
                    Map.of(
                            "strasse", "Kanarienstieg 77",
                            "telefon", "02921 5551234",
                            "email", "kanarina@vogel.example"));
    private static final Map<String, String> PFERD =
            mit(Reitantrag.PFERD, Map.of("pferde", "Piepmatz, gelb"));

    @Autowired Environment umgebung;
    @Autowired JdbcClient sql;

    private Mitschrift mitschrift;

    @BeforeEach
    void mitschreiben() {
        mitschrift = new Mitschrift(umgebung);
    }

    @AfterEach
    void aufhoeren() {
        mitschrift.close();
    }

    @Test
    void dasLogNenntDieReferenzUndNiemanden() throws Exception {
        var geheim = new ArrayList<String>();
        var wer = new Mensch(adresse(""));
        var pause = wer.ausfuellen(Reitantrag.beginnen(wer), PERSON, "pause");
        geheim.add(
                pause.html()
                        .replaceAll("(?s).*/antraege/fortsetzen/[0-9a-f-]{36}/([^\"]+)\".*", "$1"));
        var seite = wer.oeffnen(pause.pfad().replace("/pause", "/person"));
        for (var antworten :
                List.of(PERSON, ANSCHRIFT, PFERD, Reitantrag.NACHWEIS, Reitantrag.ZUSTELLUNG)) {
            seite = wer.ausfuellen(seite, antworten, "weiter");
        }
        geheim.add(seite.verborgen().get("_csrf"));
        var quittung = Reitantrag.absenden(wer, seite);
        String referenz = quittung.geheim().get(0);
        geheim.add(quittung.geheim().get(1));
        String aktenzeichen = eroeffnet(referenz);
        status(wer, referenz, quittung.geheim().get(1));
        status(wer, referenz, "222-222-222-222");
        geheim.addAll(cookies(wer));

        for (var zeilen : List.of(mitschrift.zeilen(), mitschrift.json())) {
            assertThat(zeilen)
                    .anyMatch(z -> z.contains("an Antrag was submitted") && z.contains(referenz));
            assertThat(zeilen)
                    .anyMatch(z ->
                            z.contains("a Vorgang is opened")
                                    && z.contains(referenz)
                                    && z.contains(aktenzeichen));
            var alles = String.join("\n", zeilen);
            assertThat(alles)
                    .doesNotContain(
                            "Kanarina",
                            "Zwitschermann",
                            "Kanarienstieg",
                            "5551234",
                            "kanarina@",
                            "Piepmatz",
                            "1985",
                            "222-222");
            assertThat(geheim).allSatisfy(g -> assertThat(alles).doesNotContain(g));
        }
        nummernGleich();
    }

    /// The listener's line carries the number of the request that caused it.
    private void nummernGleich() {
        var leser = JsonMapper.shared();
        var nummern = new ArrayList<String>();
        for (String zeile : mitschrift.json()) {
            var baum = leser.readTree(zeile);
            assertThat(baum.path("@timestamp").asString()).isNotEmpty();
            if (zeile.contains("an Antrag was submitted")
                    || zeile.contains("a Vorgang is opened")) {
                assertThat(baum.path("referenz").asString()).isNotEmpty();
                nummern.add(baum.path("anfrage").asString());
            }
        }
        assertThat(nummern).hasSizeGreaterThanOrEqualTo(2).doesNotContain("");
        assertThat(nummern.stream().distinct()).hasSize(1);
    }

    private String eroeffnet(String referenz) {
        await().until(() ->
                !sql.sql("select aktenzeichen from vorgang.vorgang where referenz = ?")
                        .param(referenz)
                        .query(String.class)
                        .list()
                        .isEmpty());
        return sql.sql("select aktenzeichen from vorgang.vorgang where referenz = ?")
                .param(referenz)
                .query(String.class)
                .single();
    }

    private void status(Mensch wer, String referenz, String pin) {
        var felder = new LinkedHashMap<String, String>();
        felder.put("_csrf", wer.zeichen());
        felder.put("referenz", referenz);
        felder.put("pin", pin);
        wer.senden("/anliegen", felder);
    }

    private List<String> cookies(Mensch wer) {
        var antwort =
                wer.roh(HttpRequest.newBuilder(java.net.URI.create(adresse("/amt/anmelden"))));
        assertThat(antwort.statusCode()).isEqualTo(200);
        return wer.cookies();
    }

    private static Map<String, String> mit(Map<String, String> sonst, Map<String, String> anders) {
        var alle = new LinkedHashMap<>(sonst);
        alle.putAll(anders);
        return alle;
    }
}
