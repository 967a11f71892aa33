package dreiklang.leistung;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A published Fassung never changes; the current one is the one published last; a faulty package
/// stops nobody else.
class VeroeffentlichungTest extends Stadttest {

    private static final String LEISTUNG =
            "name: Probe %s\nkurz: Nur für Tests\nzustaendig: '16'\nintern: ja\n";
    private static final String FORMULAR =
            "seiten:\n  - name: eins\n    titel: Eins\n    felder:\n      - {name: a, art: text, frage: A}\n";

    @Autowired private Leistungen leistungen;
    @Autowired private Angebote angebote;
    @Autowired private Veroeffentlichung veroeffentlichung;
    @Autowired private PruefePaket befehl;
    @TempDir private Path ordner;

    private void schreibe(String paket, String leistung) throws IOException {
        Files.createDirectories(ordner.resolve(paket));
        Files.writeString(ordner.resolve(paket).resolve("leistung.yaml"), leistung);
        Files.writeString(ordner.resolve(paket).resolve("formular.yaml"), FORMULAR);
    }

    @ParameterizedTest
    @MethodSource("dreiklang.leistung.LeistungspaketeTest#pakete")
    void jedesPaketDesHausesBestehtDiePruefungAllerKapitel(String schluessel) {
        assertThat(leistungen.pruefen(Path.of("leistungen", schluessel))).isEmpty();
    }

    @Test
    void einFehlerhaftesPaketHaeltDieAnderenNichtAuf() throws IOException {
        schreibe("probe-gut", LEISTUNG.formatted("gut"));
        schreibe("probe-schlecht", "name: Probe\nkurz: [\n");
        assertThat(leistungen.laden(ordner))
                .singleElement()
                .satisfies(b -> assertThat(b.datei()).isEqualTo("probe-schlecht/leistung.yaml"))
                .extracting(Befund::code)
                .isEqualTo("B-201");
        assertThat(leistungen.finden(new LeistungsSchluessel("probe-gut"))).isPresent();
        assertThat(leistungen.finden(new LeistungsSchluessel("probe-schlecht"))).isEmpty();
        assertThat(leistungen.alle(true))
                .extracting(l -> l.schluessel().wert())
                .contains("probe-gut");
        assertThat(angebote.alle()).extracting(Angebot::kennung).doesNotContain("probe-gut");
    }

    @Test
    void eineFassungAendertSichNieUndGleicherInhaltIstDieselbe() throws IOException {
        var schluessel = new LeistungsSchluessel("probe-fassung");
        schreibe("probe-fassung", LEISTUNG.formatted("eins"));
        leistungen.laden(ordner);
        leistungen.laden(ordner);
        assertThat(leistungen.finden(schluessel).orElseThrow().fassung()).isEqualTo(1);
        schreibe("probe-fassung", LEISTUNG.formatted("zwei"));
        leistungen.laden(ordner);
        var neu = leistungen.finden(schluessel).orElseThrow();
        assertThat(neu.fassung()).isEqualTo(2);
        assertThat(neu.name().deutsch()).isEqualTo("Probe zwei");
        assertThat(leistungen.paket(schluessel, 1).leistung().name().deutsch())
                .isEqualTo("Probe eins");
        assertThatThrownBy(() -> leistungen.paket(schluessel, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void einNeustartSchiebtSpaeterVeroeffentlichtesNichtBeiseite() throws IOException {
        var schluessel = new LeistungsSchluessel("probe-neustart");
        schreibe("probe-neustart", LEISTUNG.formatted("aus dem Ordner"));
        leistungen.laden(ordner);
        var spaeter = dateien("hochgeladen");
        assertThat(veroeffentlichung.veroeffentlichen(schluessel, spaeter, false)).isEqualTo(2);
        leistungen.laden(ordner);
        assertThat(leistungen.finden(schluessel).orElseThrow().fassung()).isEqualTo(2);
        var alt = dateien("aus dem Ordner");
        assertThat(veroeffentlichung.veroeffentlichen(schluessel, alt, false)).isEqualTo(1);
        leistungen.laden(ordner);
        assertThat(leistungen.finden(schluessel).orElseThrow().name().deutsch())
                .isEqualTo("Probe aus dem Ordner");
    }

    private static Map<String, byte[]> dateien(String name) {
        var dateien = new TreeMap<String, byte[]>();
        dateien.put("leistung.yaml", LEISTUNG.formatted(name).getBytes(UTF_8));
        dateien.put("formular.yaml", FORMULAR.getBytes(UTF_8));
        return dateien;
    }

    @Test
    void hochladenDarfNurWerLeistungenPflegt() {
        var archiv = ordner.resolve("paket.zip");
        assertThatThrownBy(() ->
                        leistungen.veroeffentlichen(new LeistungsSchluessel("probe-zip"), archiv))
                .isInstanceOf(FachlicherFehler.class)
                .hasMessageContaining("I-403");
    }

    @Test
    void wasSchonVeroeffentlichtIstWirdNachDemStartNochEinmalGeprueft() throws IOException {
        schreibe("probe-spaeter", LEISTUNG.formatted("spaeter"));
        leistungen.laden(ordner);
        assertThat(leistungen.nachpruefen(ordner)).isEmpty();
        veroeffentlichung.veroeffentlichen(
                new LeistungsSchluessel("probe-alt"),
                Map.of("leistung.yaml", "name: Nach alten Regeln\n".getBytes(UTF_8)),
                false);
        Files.createDirectories(ordner.resolve("probe-alt"));
        Files.writeString(ordner.resolve("probe-alt/leistung.yaml"), "name: Nach alten Regeln\n");
        assertThat(leistungen.laden(ordner)).isEmpty();
        assertThat(leistungen.nachpruefen(ordner))
                .isNotEmpty()
                .allSatisfy(b -> assertThat(b.datei()).startsWith("probe-alt/"));
    }

    @Test
    void ordnerUndArchivGebenDieselbenDateien() throws IOException {
        schreibe("probe-zip", LEISTUNG.formatted("zip"));
        var archiv = ordner.resolve("paket.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archiv))) {
            for (var datei : List.of("leistung.yaml", "formular.yaml")) {
                zip.putNextEntry(new ZipEntry("probe-zip/" + datei));
                zip.write(Files.readAllBytes(ordner.resolve("probe-zip").resolve(datei)));
            }
        }
        var ausArchiv = Paketdateien.ausArchiv(archiv, List.of());
        var ausOrdner = Paketdateien.ausOrdner(ordner.resolve("probe-zip"), List.of());
        assertThat(Paketdateien.pruefsumme(ausArchiv))
                .isEqualTo(Paketdateien.pruefsumme(ausOrdner));
    }

    @Test
    void dasTerminalSagtWasAnEinemPaketFalschIst() throws IOException {
        schreibe("probe-befehl", LEISTUNG.formatted("befehl"));
        assertThat(aufruf(ordner.resolve("probe-befehl").toString()))
                .startsWith("0: Das Leistungspaket ist in Ordnung.\n\nHinweise.")
                .contains("leistung.yaml:1 F-406", "formular.yaml:1 F-409", "L-131");
        schreibe("probe-befehl", "name: Probe\nkurz: x\n");
        assertThat(aufruf(ordner.resolve("probe-befehl").toString()))
                .isEqualTo("1: leistung.yaml:1 B-222 Hier fehlt „zustaendig“.");
        assertThat(aufruf(ordner.resolve("probe-befehl").toString(), "--json"))
                .isEqualTo(
                        "1: [{\"datei\":\"leistung.yaml\",\"zeile\":1,\"code\":\"B-222\",\"satz\":\"Hier fehlt „zustaendig“.\",\"hinweis\":false}]");
        assertThat(aufruf("/gibt/es/nicht")).startsWith("2: Nennen Sie den Ordner");
    }

    private String aufruf(String... argumente) {
        var bytes = new ByteArrayOutputStream();
        int ende = befehl.ausfuehren(List.of(argumente), new PrintStream(bytes, true, UTF_8));
        return ende + ": " + bytes.toString(UTF_8).strip();
    }
}
