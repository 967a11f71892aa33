package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.antrag.Mensch.Blick;
import dreiklang.leistung.Leistungen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Questions that repeat, each entry on a page of its own.
class UnterseitenTest extends Stadttest {

    private static final String FORMULAR =
            """
            seiten:
              - name: kinder
                titel: Ihre Kinder
                felder:
                  - {name: schule, art: text, frage: Schule}
                  - name: kinder
                    art: gruppe
                    frage: Kinder
                    eintrag: Kind
                    darstellung: unterseite
                    von: 1
                    bis: 3
                    felder:
                      - {name: vorname, art: text, frage: Vorname}
                      - {name: essen, art: bestaetigung, pflicht: nein, frage: Isst mit}
                  - {name: haus, art: bestaetigung, frage: Ich bin aus der Stadt}
              - name: ende
                titel: Ende
                felder:
                  - {name: bemerkung, art: text, pflicht: nein, frage: Bemerkung}
            """;

    @Autowired private Leistungen leistungen;
    @TempDir private Path ordner;
    private Mensch mira;

    @BeforeEach
    void paket() throws IOException {
        mira = new Mensch(adresse(""));
        var ziel = Files.createDirectories(ordner.resolve("probe-mensa"));
        Files.writeString(
                ziel.resolve("leistung.yaml"),
                "name: Mensa\nkurz: Nur für Tests\nzustaendig: '16'\nbescheid: nein\n");
        Files.writeString(ziel.resolve("formular.yaml"), FORMULAR);
        assertThat(leistungen.laden(ordner)).isEmpty();
    }

    private Blick beginnen() {
        return mira.senden("/antraege/probe-mensa", Map.of("_csrf", mira.zeichen()));
    }

    private Blick druecken(Blick seite, Map<String, String> getippt, String knopf, String wert) {
        var felder = new LinkedHashMap<>(seite.verborgen());
        felder.putAll(getippt);
        felder.put(knopf, wert);
        return mira.senden(seite.pfad(), felder);
    }

    private Blick liste() {
        return liste(beginnen());
    }

    private Blick liste(Blick seite) {
        return druecken(seite, Map.of("schule", "Aueschule", "haus", "ja"), "_oeffnen", "kinder.1");
    }

    @Test
    void dieListeZeigtKeineFragenUndDerEintragNurSeine() {
        var seite = beginnen();
        assertThat(seite.html())
                .contains("Kind 1 ausfüllen", "Noch nicht ausgefüllt", "name=\"schule\"")
                .doesNotContain("name=\"kinder.1.vorname\"");
        var eintrag = liste(seite);
        assertThat(eintrag.html())
                .contains("Ihre Kinder – Kind 1", "name=\"kinder.1.vorname\"", "Eintrag speichern")
                .doesNotContain("name=\"schule\"", "Kind hinzufügen");
    }

    @Test
    void wasAufDerListeUndInAnderenEintraegenStehtBleibt() {
        var fertig =
                mira.ausfuellen(
                        liste(),
                        Map.of("kinder.1.vorname", "Ada", "kinder.1.essen", "ja"),
                        "weiter");
        assertThat(fertig.pfad()).endsWith("/kinder");
        assertThat(fertig.html())
                .contains("Kind 1 ändern", "<p>Ada</p>", "value=\"Aueschule\"")
                .containsPattern("name=\"haus\"[^>]*checked");
        var zwei = druecken(fertig, Map.of("haus", "ja"), "_dazu", "kinder");
        assertThat(zwei.html()).contains("Ihre Kinder – Kind 2");
        var beide = mira.ausfuellen(zwei, Map.of("kinder.2.vorname", "Bo"), "weiter");
        var ende = mira.ausfuellen(beide, Map.of("schule", "Aueschule", "haus", "ja"), "weiter");
        assertThat(ende.pfad()).endsWith("/ende");
        var pruefen = mira.ausfuellen(ende, Map.of(), "weiter");
        assertThat(pruefen.html()).contains("Ada", "Bo", "Aueschule");
        assertThat(pruefen.html().split("Isst mit")[1]).startsWith("</dt>").contains("Ja");
    }

    @Test
    void einLeererEintragWirdErstAufSeinerSeiteUndDannInDerListeGenannt() {
        var eintrag = mira.ausfuellen(liste(), Map.of("kinder.1.vorname", ""), "weiter");
        assertThat(eintrag.status()).isEqualTo(422);
        assertThat(eintrag.html())
                .contains("href=\"#frage-kinder.1.vorname\"", "Ihre Kinder – Kind 1");
        var liste = mira.ausfuellen(eintrag, Map.of(), "zurueck");
        var falsch = mira.ausfuellen(liste, Map.of("schule", "Aueschule", "haus", "ja"), "weiter");
        assertThat(falsch.status()).isEqualTo(422);
        assertThat(falsch.html())
                .contains("href=\"#frage-kinder.1\"", "Kind 1, Vorname", "id=\"frage-kinder.1\"");
    }

    @Test
    void einEintragLaesstSichEntfernenUndWasEsNichtGibtZeigtDieListe() {
        var eintrag = mira.ausfuellen(liste(), Map.of("kinder.1.vorname", "Ada"), "weiter");
        var zwei = druecken(eintrag, Map.of("haus", "ja"), "_dazu", "kinder");
        var beide = mira.ausfuellen(zwei, Map.of("kinder.2.vorname", "Bo"), "weiter");
        var eins = druecken(beide, Map.of("haus", "ja"), "_weg", "kinder.1");
        assertThat(eins.html()).contains("<p>Bo</p>").doesNotContain("<p>Ada</p>");
        for (var unsinn : new String[] {"kinder.9", "schule", "x%0d%0ay", "kinder.", "../"}) {
            assertThat(mira.oeffnen(eins.pfad() + "?eintrag=" + unsinn).html())
                    .contains("Kind hinzufügen");
        }
        assertThat(druecken(eins, Map.of("haus", "ja"), "_oeffnen", "x\r\ny").html())
                .contains("Kind hinzufügen");
    }
}
