package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Textauszuege.Seite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class TextauszuegeTest extends Stadttest {
    @TempDir private Path ordner;

    @Autowired private Textauszuege texte;
    @Autowired private Dokumente dokumente;

    @Test
    void einPdfHatSeitenMitNummern() throws Exception {
        var pdf = Seitenpdf.von("Die erste Seite", "", "Ein Gebühren-\nbescheid, Haupt-\nund Rest");
        assertThat(texte.lesen(dokumente.ablegen(pdf, "drei.pdf")))
                .containsExactly(
                        new Seite(1, "Die erste Seite"),
                        new Seite(2, ""),
                        new Seite(3, "Ein Gebührenbescheid, Haupt- und Rest"));
    }

    @Test
    void einfacherTextWirdInSeinerKodierungGelesen() {
        assertThat(texte.lesen(text("Größe und Maß".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(new Seite(0, "Größe und Maß"));
        assertThat(texte.lesen(text("Größe und Maß".getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly(new Seite(0, "Größe und Maß"));
    }

    @Test
    void einLangerTextKommtInStueckenOhneEinWortZuVerlieren() {
        var lang = "Wortschatz ".repeat(10_000);
        var stuecke = texte.lesen(text(lang.getBytes(StandardCharsets.UTF_8)));
        assertThat(stuecke).hasSize(6);
        assertThat(stuecke.stream().flatMap(s -> List.of(s.text().split(" ")).stream()))
                .hasSize(10_000)
                .containsOnly("Wortschatz");
    }

    @Test
    void ausEinerDocxKommtIhrText() {
        var docx =
                dokumente.alsDocx(
                        new Brief(
                                "Anhörung",
                                Sprache.DE,
                                List.of("Stadt"),
                                List.of(),
                                Map.of(),
                                "Sie haben **Gelegenheit** zur Stellungnahme."));
        var ablage = dokumente.annehmen(new ByteArrayInputStream(docx), "Anhörung.docx");
        assertThat(texte.lesen(ablage))
                .singleElement()
                .extracting(Seite::text)
                .asString()
                .contains("Sie haben Gelegenheit zur Stellungnahme.");
    }

    @Test
    void ausEinerTabelleKommenIhreWorteUndZahlen() throws Exception {
        var aus = new ByteArrayOutputStream();
        try (var mappe = new XSSFWorkbook()) {
            var zeile = mappe.createSheet("Flächen").createRow(0);
            zeile.createCell(0).setCellValue("Ausgleichsfläche Auenweg");
            zeile.createCell(1).setCellValue(417);
            mappe.write(aus);
        }
        assertThat(gelesen(aus.toByteArray(), "flaechen.xlsx"))
                .contains("Flächen", "Ausgleichsfläche Auenweg", "417");
    }

    @ParameterizedTest
    @CsvSource({"text,brief.odt", "spreadsheet,liste.ods"})
    void ausOpenDocumentKommtDerText(String art, String name) {
        assertThat(gelesen(odf(art, "", "Die Brücke am Mühlenteich"), name))
                .contains("Die Brücke am Mühlenteich");
    }

    @Test
    void einOpenDocumentKannKeineFremdeDateiHereinholen() throws Exception {
        var geheim = Files.writeString(ordner.resolve("geheim.txt"), "streng vertraulich");
        var odt =
                odf(
                        "text",
                        "<!DOCTYPE x [<!ENTITY g SYSTEM \"" + geheim.toUri() + "\">]>",
                        "vorn &g; hinten");
        String text;
        try {
            text = gelesen(odt, "brief.odt");
        } catch (FachlicherFehler e) {
            text = e.code();
        }
        assertThat(text).doesNotContain("streng vertraulich").isNotEmpty();
    }

    private String gelesen(byte[] inhalt, String name) {
        var ablage = dokumente.annehmen(new ByteArrayInputStream(inhalt), name);
        return String.join(" ", texte.lesen(ablage).stream().map(Seite::text).toList());
    }

    private static byte[] odf(String art, String kopf, String satz) {
        var p = "<text:p>" + satz + "</text:p>";
        var innen =
                art.equals("text")
                        ? p
                        : "<table:table><table:table-row><table:table-cell>"
                                + p
                                + "</table:table-cell></table:table-row></table:table>";
        return zip(
                Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument." + art,
                        "content.xml",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>%s
                        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
                          <office:body><office:%s>%s</office:%s></office:body>
                        </office:document-content>
                        """
                                .formatted(kopf, art, innen, art)));
    }

    private static byte[] zip(Map<String, String> teile) {
        var aus = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(aus)) {
            for (var teil : teile.entrySet()) {
                zip.putNextEntry(new ZipEntry(teil.getKey()));
                zip.write(teil.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return aus.toByteArray();
    }

    @Test
    void wasKeinTextIstHatKeinenUndWasZerstoertIstSagtEs() throws Exception {
        assertThat(
                        texte.lesen(
                                dokumente.annehmen(
                                        new ByteArrayInputStream(Muster.bild("png")), "a.png")))
                .isEmpty();
        var kaputt =
                dokumente.ablegen(
                        ("%PDF-1.7 kaputt " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8),
                        "kaputt.pdf");
        assertThatThrownBy(() -> texte.lesen(kaputt))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("D-211"));
    }

    private Ablage text(byte[] inhalt) {
        return dokumente.annehmen(new ByteArrayInputStream(inhalt), "a.txt");
    }
}
