package dreiklang.einfuhr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.basis.Befehl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// The commands: a draft is written, and the check of packages has nothing against it.
class EntwurfBefehlTest extends Stadttest {

    @Autowired private List<Befehl> befehle;
    @TempDir Path ordner;

    private record Lauf(int ausgang, String ausgabe) {}

    private Lauf lauf(String name, String... argumente) {
        var aus = new ByteArrayOutputStream();
        var befehl = befehle.stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow();
        int ausgang = befehl.ausfuehren(List.of(argumente), new PrintStream(aus, true, UTF_8));
        return new Lauf(ausgang, aus.toString(UTF_8));
    }

    private String datei(String name, byte[] inhalt) throws IOException {
        return Files.write(ordner.resolve(name), inhalt).toString();
    }

    private String ziel(String name) {
        return ordner.resolve(name).toString();
    }

    @Test
    void derEntwurfAusFimBestehtDiePruefungDesPakets() throws IOException {
        var quelle = datei("schema.xml", Liegeplatz.zweite());
        var entwurf = lauf("entwurf", quelle, "-o", ziel("liegeplatz"));
        assertThat(entwurf.ausgang()).isZero();
        assertThat(entwurf.ausgabe())
                .contains("Gelesen: 11 Felder, 3 Gruppen, 3 Regeln, 1 Codelisten.")
                .contains("Vorschlag bei masthoehe: wenn: segelboot = 'ja'")
                .contains("Codeliste fehlt: urn:demo:haefen 7, Feld hafen");
        var pruefung = lauf("pruefe-paket", ziel("liegeplatz"));
        assertThat(pruefung.ausgang()).isZero();
        assertThat(pruefung.ausgabe()).startsWith("Das Leistungspaket ist in Ordnung.\n");
        var json = lauf("pruefe-paket", ziel("liegeplatz"), "--json");
        assertThat(json.ausgang()).isZero();
        assertThat(JsonMapper.shared().readTree(json.ausgabe()).values())
                .allMatch(z -> z.at("/hinweis").asBoolean());
    }

    @Test
    void werFuerEinenEntwurfZustaendigIstFehltMitDateiUndZeile() throws IOException {
        lauf("entwurf", datei("schema.xml", Liegeplatz.zweite()), "-o", ziel("ohne-amt"));
        assertThat(lauf("pruefe-paket", ziel("ohne-amt")).ausgabe())
                .contains("leistung.yaml:6 L-147 Ein Amt „offen“ gibt es hier nicht.");
        var erster =
                JsonMapper.shared()
                        .readTree(lauf("pruefe-paket", ziel("ohne-amt"), "--json").ausgabe())
                        .get(0);
        assertThat(erster.at("/code").asString()).isEqualTo("L-147");
        assertThat(erster.at("/zeile").asInt()).isEqualTo(6);
        assertThat(erster.at("/hinweis").asBoolean()).isTrue();
    }

    @Test
    void eineMitgebrachteCodelisteWirdZurAuswahl() throws IOException {
        var entwurf =
                lauf(
                        "entwurf",
                        datei("schema.xml", Liegeplatz.zweite()),
                        "--codeliste",
                        datei("haefen.xml", Liegeplatz.haefen()),
                        "-o",
                        ziel("mit-liste"));
        assertThat(entwurf.ausgang()).isZero();
        assertThat(entwurf.ausgabe()).doesNotContain("Codeliste fehlt");
        assertThat(ordner.resolve("mit-liste/formular.yaml"))
                .content()
                .contains("wert: nord", "text: Nordhafen");
        assertThat(lauf("entwurf", "x", "-o", ziel("neu"), "--codeliste").ausgang()).isEqualTo(2);
    }

    @Test
    void derEntwurfAusEinemPdfBestehtDiePruefungDesPaketsUndHatDasOriginalDabei()
            throws IOException {
        byte[] pdf = new Pdfmuster().feld(50, 60, "nn", "Nachname").fertig();
        var quelle = datei("antrag.pdf", pdf);
        assertThat(lauf("entwurf", "-o", ziel("aus-pdf"), quelle).ausgang()).isZero();
        assertThat(lauf("pruefe-paket", ziel("aus-pdf")).ausgabe()).contains("in Ordnung");
        assertThat(Files.readAllBytes(ordner.resolve("aus-pdf/original.pdf"))).isEqualTo(pdf);
    }

    @Test
    void mitJsonIstDerBerichtFuerMaschinen() throws IOException {
        var quelle = datei("schema.xml", Liegeplatz.dritte());
        var bericht =
                JsonMapper.shared()
                        .readTree(
                                lauf("entwurf", quelle, "-o", ziel("maschine"), "--json")
                                        .ausgabe());
        assertThat(bericht.at("/art").asString()).isEqualTo("xdatenfelder");
        assertThat(bericht.at("/zahlen/felder").asInt()).isEqualTo(11);
        assertThat(bericht.at("/regeln/0/vorschlaege/0/schluessel").asString()).isEqualTo("wenn");
        var absage =
                JsonMapper.shared()
                        .readTree(
                                lauf(
                                                "entwurf",
                                                datei("x.txt", new byte[3]),
                                                "-o",
                                                ziel("neu"),
                                                "--json")
                                        .ausgabe());
        assertThat(absage.at("/code").asString()).isEqualTo("X-101");
    }

    @Test
    void einVollerOderFalschBenannterOrdnerBleibtWieErIst() throws IOException {
        var quelle = datei("schema.xml", Liegeplatz.zweite());
        Files.createDirectories(ordner.resolve("voll"));
        Files.writeString(ordner.resolve("voll/etwas.txt"), "bleibt");
        assertThat(lauf("entwurf", quelle, "-o", ziel("voll")).ausgabe()).startsWith("X-108");
        assertThat(lauf("entwurf", quelle, "-o", ziel("Groß Geschrieben")).ausgabe())
                .startsWith("X-107");
        assertThat(lauf("entwurf", quelle).ausgang()).isEqualTo(2);
        assertThat(lauf("entwurf", ziel("fehlt.xml"), "-o", ziel("neu")).ausgabe())
                .startsWith("X-106");
        assertThat(ordner.resolve("voll")).isDirectoryContaining("glob:**etwas.txt");
        assertThat(ordner.resolve("neu")).doesNotExist();
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(named = "dreiklang.beispiele", matches = ".+")
    @ValueSource(
            strings = {
                "xdf2_S00000121_BlaueKarteEU.xml",
                "xdf3_S00000000121_BlaueKarteEU_converted.xml",
                "Antrag_auf_Bewilligung_von_Beratungshilfe.pdf"
            })
    void auchDieEchtenBeispieleBestehenDiePruefungDesPakets(String name) {
        var quelle = Path.of(System.getProperty("dreiklang.beispiele"), name).toString();
        assertThat(lauf("entwurf", quelle, "-o", ziel("beispiel")).ausgang()).isZero();
        assertThat(lauf("pruefe-paket", ziel("beispiel")).ausgabe()).contains("in Ordnung");
    }
}
