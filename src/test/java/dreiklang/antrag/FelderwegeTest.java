package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.leistung.Leistungen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Long lists and streets at a browser without JavaScript.
class FelderwegeTest extends Stadttest {

    private static final String FORMULAR =
            """
            seiten:
              - name: sprachen
                titel: Sprachen
                felder:
                  - {name: sprachen, art: mehrfachauswahl, frage: Sprachen, optionen_datei: codes/l.csv}
                  - {name: erste, art: auswahl, frage: Erste Sprache, optionen_datei: codes/l.csv}
                  - {name: bemerkung, art: text, pflicht: nein, frage: Bemerkung}
              - name: wo
                titel: Wo
                felder:
                  - {name: strasse, art: text, frage: Straße und Hausnummer, im_ort: ja}
                  - {name: plz, art: plz, frage: Postleitzahl}
                  - {name: ort, art: text, frage: Ort}
            """;

    @Autowired private Leistungen leistungen;
    @TempDir private Path ordner;

    private Mensch.Blick begonnen(Mensch mira) throws IOException {
        var ziel = Files.createDirectories(ordner.resolve("probe-felder"));
        Files.writeString(
                ziel.resolve("leistung.yaml"),
                "name: Felder\nkurz: Nur für Tests\nzustaendig: '16'\nbescheid: nein\n");
        Files.writeString(ziel.resolve("formular.yaml"), FORMULAR);
        Files.writeString(
                Files.createDirectories(ziel.resolve("codes")).resolve("l.csv"),
                "wert;de;en;auch\ntr;Türkisch;Turkish;Türkei\nuk;Ukrainisch;Ukrainian;\n"
                        + IntStream.range(0, 248)
                                .mapToObj(i -> "s%d;Sprache %d;Language %d;".formatted(i, i, i))
                                .collect(Collectors.joining("\n")));
        assertThat(leistungen.laden(ordner)).isEmpty();
        return mira.ausfuellen(mira.oeffnen("/antraege/probe-felder"), Map.of(), "weiter");
    }

    @Test
    void eineLangeListeWirdOhneSkriptDurchsuchtUndVergisstNichts() throws IOException {
        var mira = new Mensch(adresse(""));
        var seite = begonnen(mira);
        assertThat(seite.html()).contains("<select", "name=\"_suche.sprachen\"", "value=\"s247\"");
        assertThat(seite.html().length()).isLessThan(120_000);

        var felder = new LinkedHashMap<>(seite.verborgen());
        felder.putAll(
                Map.of("sprachen", "s7", "bemerkung", "Bitte lesen", "_suche.sprachen", "TUERK"));
        felder.put("_suchen", "sprachen");
        var gesucht = mira.senden(seite.pfad(), felder);
        assertThat(kaestchen(gesucht)).containsExactly("tr", "s7");
        assertThat(gesucht.html())
                .contains("value=\"TUERK\"", "value=\"Bitte lesen\"", "value=\"s7\" checked");

        var falsch =
                mira.ausfuellen(
                        gesucht, Map.of("sprachen", "tr", "erste", "Klingonisch"), "weiter");
        assertThat(falsch.html())
                .contains(
                        "„Klingonisch“ steht bei „Erste Sprache“ nicht in der Liste",
                        "#frage-erste");
        assertThat(kaestchen(falsch)).hasSize(250);

        var weiter = mira.ausfuellen(falsch, Map.of("sprachen", "tr", "erste", "türkei"), "weiter");
        assertThat(weiter.pfad()).endsWith("/wo");
    }

    @Test
    void eineUnbekannteStrasseWirdErfragtStattAbgelehnt() throws IOException {
        var mira = new Mensch(adresse(""));
        var seite = begonnen(mira);
        var wo = mira.ausfuellen(seite, Map.of("sprachen", "tr", "erste", "tr"), "weiter");
        assertThat(wo.html())
                .contains("<datalist", "<option value=\"Straße der Flößer\">")
                .doesNotContain("strasse_richtig");

        var offen =
                mira.ausfuellen(
                        wo, Map.of("strasse", "Lindenalle 7", "plz", "", "ort", ""), "weiter");
        assertThat(offen.html())
                .contains(
                        "Diese Anschrift steht nicht im Verzeichnis der Kommune",
                        "Im Verzeichnis steht: Lindenallee, 59999 Lindenau an der Aue",
                        "name=\"strasse_richtig\"");

        var richtig =
                mira.ausfuellen(
                        offen, Map.of("strasse", "lindenallee 7", "plz", "", "ort", ""), "weiter");
        assertThat(richtig.pfad()).endsWith("/pruefen");
        assertThat(richtig.html())
                .contains("Lindenallee 7", "59999", "Lindenau an der Aue")
                .doesNotContain("Die Anschrift ist richtig");
    }

    private static java.util.List<String> kaestchen(Mensch.Blick seite) {
        return java.util.regex.Pattern.compile(
                        "type=\"checkbox\" id=\"frage-sprachen-([a-z0-9]+)\"")
                .matcher(seite.html())
                .results()
                .map(t -> t.group(1))
                .toList();
    }
}
