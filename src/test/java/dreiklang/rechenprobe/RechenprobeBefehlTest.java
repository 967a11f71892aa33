package dreiklang.rechenprobe;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.seite.Texte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// The check as a command: every way a table is stored gives the same findings.
class RechenprobeBefehlTest {

    @TempDir private Path ordner;

    @ParameterizedTest
    @CsvSource({"UTF-8, ;", "windows-1252, ;", "UTF-8, ','", "UTF-16, ;", "windows-1252, '\t'"})
    void dieselbeTabelleHatInJederKodierungDieselbenBefunde(String kodierung, String trenner)
            throws IOException {
        var csv =
                Tabellen.PERSONAL
                        .lines()
                        .map(z ->
                                Arrays.stream(z.split("\\|", -1))
                                        .map(t -> t.contains(trenner) ? "\"" + t + "\"" : t)
                                        .toList())
                        .map(z -> String.join(trenner, z))
                        .toList();
        var datei = ordner.resolve("personal.csv");
        Files.write(datei, csv, Charset.forName(kodierung));
        var lauf = lauf(datei.toString());
        assertThat(lauf.ausgang()).isEqualTo(1);
        assertThat(lauf.text())
                .contains("R-205 C12", "Da steht 107.960", "96.320", "R-201 C13", "636.120")
                .contains("„Summe Personalkosten“");
    }

    @Test
    void einBlattEinerTabellenkalkulationWirdMitRohenZahlenGeprueft() throws IOException {
        var datei = ordner.resolve("haushalt.xlsx");
        mappe(datei);
        var json = JsonMapper.shared().readTree(lauf(datei.toString(), "--json").text());
        assertThat(json.get("befunde").asInt()).isEqualTo(1);
        var befund = json.get("tabellen").get(0).get("befunde").get(0);
        assertThat(befund.get("ort").asString()).isEqualTo("C4");
        assertThat(befund.get("gerechnet").asString()).isEqualTo("30,75");
        assertThat(befund.get("satz").asString()).contains("Da steht 31,75");
        assertThat(json.get("tabellen").get(1).get("name").asString()).isEqualTo("Zweites");
    }

    private static void mappe(Path datei) throws IOException {
        try (OutputStream aus = Files.newOutputStream(datei);
                var mappe = new Workbook(aus, "Test", "1.0")) {
            var blatt = mappe.newWorksheet("Erstes");
            var worte = List.of("Posten", "Bücher", "Hefte", "Summe");
            var werte = List.of(List.of(12.5, 10.25), List.of(20.0, 20.5), List.of(32.5, 31.75));
            for (int z = 0; z < worte.size(); z++) {
                blatt.value(z, 0, worte.get(z));
                for (int s = 0; s < 2; s++) {
                    if (z == 0) {
                        blatt.value(0, s + 1, "Jahr " + (2027 + s));
                    } else {
                        blatt.value(z, s + 1, werte.get(z - 1).get(s));
                    }
                }
            }
            mappe.newWorksheet("Zweites").value(0, 0, "nur Text");
        }
    }

    @Test
    void dieTabellenEinesTextdokumentsWerdenGeprueft() throws IOException {
        var datei = ordner.resolve("vorlage.docx");
        try (var dokument = new XWPFDocument();
                var aus = Files.newOutputStream(datei)) {
            var zeilen = Tabellen.PERSONAL.lines().toList();
            var tabelle = dokument.createTable(zeilen.size(), 3);
            for (int z = 0; z < zeilen.size(); z++) {
                var zellen = zeilen.get(z).split("\\|", -1);
                for (int s = 0; s < 3; s++) {
                    tabelle.getRow(z).getCell(s).setText(zellen[s]);
                }
            }
            dokument.write(aus);
        }
        assertThat(lauf(datei.toString()).text()).contains("2 Befund(e)", "R-205 C12", "R-201 C13");
    }

    @Test
    void wasSchliesstEndetMitNullUndSagtWasVerstandenWurde() throws IOException {
        var datei = ordner.resolve("budget.csv");
        Files.writeString(datei, Tabellen.BUDGET.replace('|', ';'));
        var lauf = lauf(datei.toString());
        assertThat(lauf.ausgang()).isZero();
        assertThat(lauf.text()).contains("4 Zahlen nachgerechnet, 0 Befund(e)");
    }

    @Test
    void eineKaputteDateiBekommtEinenSatz() throws IOException {
        var mappe = ordner.resolve("kaputt.xlsx");
        Files.writeString(mappe, "keine Mappe");
        assertThat(lauf(mappe.toString()).text()).startsWith("R-101");
        assertThat(lauf(ordner.resolve("fehlt.csv").toString()).ausgang()).isEqualTo(2);
        var bild = ordner.resolve("bild.png");
        Files.write(bild, new byte[] {1, 2, 3});
        assertThat(lauf(bild.toString(), "--json").text()).contains("\"code\":\"R-102\"");
        var muell = ordner.resolve("muell.csv");
        Files.write(muell, new byte[] {0, 1, 2, (byte) 0xff, '"', ';', '\n', '"'});
        assertThat(lauf(muell.toString()).ausgang()).isLessThan(3);
        assertThat(lauf().text()).startsWith("Aufruf:");
    }

    /// What the command said, and how it ended.
    private record Lauf(int ausgang, String text) {}

    private static Lauf lauf(String... worte) {
        var aus = new ByteArrayOutputStream();
        int ausgang =
                new RechenprobeBefehl(
                                new Texte(), new PrintStream(aus, true, StandardCharsets.UTF_8))
                        .pruefen(List.of(worte));
        return new Lauf(ausgang, aus.toString(StandardCharsets.UTF_8));
    }
}
