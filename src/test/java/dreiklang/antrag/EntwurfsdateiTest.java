package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.leistung.Leistungen;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A draft as a file: saved, loaded again, checked like typed; hostile files are refused.
class EntwurfsdateiTest extends Stadttest {

    private static final String FORMULAR =
            """
            seiten:
              - name: kinder
                titel: Ihre Kinder
                felder:
                  - name: kinder
                    art: gruppe
                    frage: Kinder
                    eintrag: Kind
                    von: 1
                    bis: 3
                    felder:
                      - {name: vorname, art: text, frage: Vorname}
                      - {name: geboren, art: datum, frage: Geboren am, bis: heute}
                      - {name: foto, art: datei, pflicht: nein, frage: Foto vom Kind, endungen: [txt]}
              - name: fahrt
                titel: Die Fahrt
                felder:
                  - {name: ziel, art: text, frage: Ziel, laenge: 40}
                  - {name: email, art: email, frage: E-Mail, pflicht: nein}
            """;
    private static final String KOPF =
            "{\"format\":\"dreiklang-entwurf/1\",\"leistung\":\"ferienfahrt\",\"fassung\":%d,\"antworten\":{%s}}";

    @Autowired private Leistungen leistungen;
    @TempDir private Path ordner;

    @BeforeEach
    void paket() throws IOException {
        veroeffentlichen("ferienfahrt", FORMULAR);
    }

    private void veroeffentlichen(String paket, String formular) throws IOException {
        var ziel = Files.createDirectories(ordner.resolve(paket));
        Files.writeString(
                ziel.resolve("leistung.yaml"),
                "name: Ferienfahrt\nkurz: Nur für Tests\nzustaendig: '16'\nbescheid: nein\n");
        Files.writeString(ziel.resolve("formular.yaml"), formular);
        assertThat(leistungen.laden(ordner)).isEmpty();
    }

    private int fassung() {
        return leistungen
                .finden(new dreiklang.leistung.LeistungsSchluessel("ferienfahrt"))
                .orElseThrow()
                .fassung();
    }

    private Mensch mensch() {
        return new Mensch(adresse(""));
    }

    private static Mensch.Blick laden(Mensch mensch, String leistung, byte[] datei) {
        var seite = mensch.oeffnen("/antraege/" + leistung + "/beginnen");
        var ziel = new Mensch.Blick("/antraege/" + leistung + "/laden", 200, seite.html());
        return mensch.hochladen(ziel, "entwurfsdatei", Map.of("entwurf.json", datei), "");
    }

    private static Mensch.Blick laden(Mensch mensch, String datei) {
        return laden(mensch, "ferienfahrt", datei.getBytes(StandardCharsets.UTF_8));
    }

    private String datei(String antworten) {
        return KOPF.formatted(fassung(), antworten);
    }

    /// Leaves "Weitermachen" on the page for the address of the draft.
    private static Mensch.Blick weiter(Mensch mensch, Mensch.Blick geladen) {
        return mensch.oeffnen(
                geladen.html()
                        .replaceAll("(?s).*href=\"(/antraege/entwurf/[0-9a-f-]{36})\".*", "$1"));
    }

    private static Map<String, String> kind(String nummer, String vorname) {
        var davor = "kinder." + nummer + ".";
        return Map.of(
                davor + "vorname", vorname,
                davor + "geboren.tag", "3",
                davor + "geboren.monat", "4",
                davor + "geboren.jahr", "2015");
    }

    @Test
    void wasGesichertIstLaesstSichWiederLaden() {
        var ida = mensch();
        var kinder = ida.senden("/antraege/ferienfahrt", Map.of("_csrf", ida.zeichen()));
        var zwei = new HashMap<>(kind("1", "Weg"));
        zwei.put("_dazu", "kinder");
        var mitZweien = ida.ausfuellen(kinder, zwei, "bleiben");
        var eins = new HashMap<>(kind("2", "Ada"));
        eins.put("_weg", "kinder.1");
        ida.ausfuellen(mitZweien, eins, "bleiben");
        var fahrt = ida.ausfuellen(ida.oeffnen(kinder.pfad()), kind("2", "Ada"), "weiter");
        ida.ausfuellen(fahrt, Map.of("ziel", "Müritz \"See\""), "pause");
        var entwurf = kinder.pfad().replaceAll("/kinder$", "");
        assertThat(ida.oeffnen(entwurf + "/pause").html())
                .contains("href=\"" + entwurf + "/sichern\"");
        var datei = ida.oeffnen(entwurf + "/sichern").html();
        assertThat(datei)
                .contains("\"kinder.1.vorname\" : [ \"Ada\" ]", "Müritz")
                .doesNotContain("Weg", "foto");
        var neu = mensch();
        var geladen = laden(neu, datei);
        assertThat(geladen.html()).contains("Foto vom Kind").doesNotContain("Nicht übernommen");
        var pruefen = weiter(neu, geladen);
        assertThat(pruefen.pfad()).endsWith("/pruefen");
        assertThat(pruefen.html()).contains("Ada", "3. April 2015", "Müritz \"See\"");
    }

    @Test
    void wasNichtPasstWirdGefragtUndWasNiemandKenntGenannt() {
        var ida = mensch();
        var geladen =
                laden(
                        ida,
                        datei(
                                """
                                "kinder":["1"],"kinder.1.vorname":["Ada"],"kinder.1.geboren":["2999-01-01"],
                                "ziel":["Rügen"],"email":["kein@@"],"<b>fremd</b>":["x"],"kinder.1.foto":["a.txt"],
                                "_dazu":["kinder"],"heute":["1990-01-01"]
                                """));
        assertThat(geladen.status()).isEqualTo(200);
        assertThat(geladen.html())
                .contains("&lt;b&gt;fremd&lt;/b&gt;", "kinder.1.foto", "heute")
                .doesNotContain("<b>fremd");
        var seite = weiter(ida, geladen);
        assertThat(seite.pfad()).endsWith("/kinder");
        assertThat(seite.html())
                .contains("value=\"Ada\"", "value=\"2999\"")
                .doesNotContain("a.txt");
        var fahrt = ida.ausfuellen(seite, kind("1", "Ada"), "weiter");
        assertThat(fahrt.html()).contains("value=\"Rügen\"", "value=\"kein@@\"");
        assertThat(
                        ida.ausfuellen(fahrt, Map.of("ziel", "Rügen", "email", "kein@@"), "weiter")
                                .status())
                .isEqualTo(422);
    }

    @Test
    void eineAeltereFassungWirdWieEinOffenerEntwurfUebernommen() throws IOException {
        veroeffentlichen("ferienlager", FORMULAR);
        var alt =
                KOPF.formatted(
                                1,
                                "\"kinder\":[\"1\"],\"kinder.1.vorname\":[\"Ada\"],"
                                        + "\"kinder.1.geboren\":[\"2015-04-03\"],\"ziel\":[\"Harz\"]")
                        .replace("ferienfahrt", "ferienlager");
        veroeffentlichen(
                "ferienlager",
                FORMULAR.replace(
                        "frage: Ziel, laenge: 40}",
                        "frage: Ziel, laenge: 40}\n      - {name: zelt, art: janein, frage: Mit Zelt}"));
        var ida = mensch();
        var seite = weiter(ida, laden(ida, "ferienlager", alt.getBytes(StandardCharsets.UTF_8)));
        assertThat(seite.pfad()).endsWith("/fahrt");
        assertThat(seite.html()).contains("hat sich geändert", "Mit Zelt", "value=\"Harz\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kein JSON",
                "null",
                "[]",
                "{}",
                "{\"format\":\"anderes/1\",\"leistung\":\"ferienfahrt\",\"fassung\":1,\"antworten\":{}}",
                "{\"format\":\"dreiklang-entwurf/1\",\"leistung\":\"ferienfahrt\",\"fassung\":1}",
                "{\"format\":\"dreiklang-entwurf/1\",\"leistung\":\"ferienfahrt\",\"fassung\":1,\"antworten\":{\"ziel\":null}}",
                "{\"format\":\"dreiklang-entwurf/1\",\"leistung\":\"ferienfahrt\",\"fassung\":1,\"antworten\":{\"ziel\":[null]}}",
                "{\"format\":\"dreiklang-entwurf/1\",\"leistung\":\"ferienfahrt\",\"fassung\":99999999999,\"antworten\":{}}",
                "{\"format\":\"dreiklang-entwurf/1\",\"leistung\":\"ferienfahrt\",\"fassung\":1,\"antworten\":{}} mehr",
                "{\"format\":\"dreiklang-entwurf/1\",\"leistung\":\"ferienfahrt\",\"fassung\":1,\"antworten\":{\"ziel\":[{\"a\":{}}]}}"
            })
    void wasKeineGesicherteDateiIstWirdMitEinemSatzAbgewiesen(String datei) {
        var ida = mensch();
        var blick = laden(ida, datei);
        assertThat(blick.status()).isEqualTo(422);
        assertThat(blick.html()).contains("keine Datei, die Sie hier gesichert haben");
    }

    @Test
    void feindlicheDateienKostenNichtsUndDerBisherigeEntwurfBleibt() {
        var ida = mensch();
        var erste = ida.senden("/antraege/ferienfahrt", Map.of("_csrf", ida.zeichen()));
        assertThat(laden(ida, "[".repeat(200_000)).status()).isEqualTo(422);
        assertThat(laden(ida, "{\"a\":".repeat(100_000)).status()).isEqualTo(422);
        assertThat(laden(ida, "x".repeat(3_000_000)).html()).contains("zu groß");
        assertThat(laden(ida, datei("").replace("ferienfahrt", "kita-platz")).html())
                .contains("anderen Leistung");
        var felder = new StringBuilder("\"f\":[]");
        for (int i = 0; i < 6_000; i++) {
            felder.append(",\"f").append(i).append("\":[]");
        }
        assertThat(laden(ida, datei(felder.toString())).status()).isEqualTo(422);
        assertThat(laden(ida, datei("\"ziel\":[\"" + "ä".repeat(60_000) + "\"]")).status())
                .isEqualTo(422);
        assertThat(ida.oeffnen(erste.pfad()).status()).isEqualTo(200);
        assertThat(laden(ida, datei("\"fassung\":[\"1\"]")).status()).isEqualTo(200);
        assertThat(ida.oeffnen(erste.pfad()).status()).isEqualTo(404);
    }

    @Test
    void einFremderEntwurfLaesstSichNichtSichern() {
        var ida = mensch();
        var erste = ida.senden("/antraege/ferienfahrt", Map.of("_csrf", ida.zeichen()));
        var pfad = erste.pfad().replaceAll("/kinder$", "/sichern");
        assertThat(mensch().oeffnen(pfad).status()).isEqualTo(404);
        var antwort = ida.roh(HttpRequest.newBuilder(URI.create(adresse(pfad))));
        assertThat(antwort.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"Entwurf-");
    }
}
