package dreiklang.seite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListendateiTest {

    @TempDir private Path ordner;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+49 1",
                "-1+2",
                "@SUM(1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\u00a0=1+1",
                "\u200b=HYPERLINK(\"http://x\")",
                "\uff1d1+1",
                "|calc",
                "\tTabulator",
                "\rWagenrücklauf"
            })
    void ausEinemBetreffWirdNieEineFormel(String betreff) throws IOException {
        String text = csv(betreff, "b");
        assertThat(text).startsWith("\uFEFF\"'" + betreff.charAt(0));
        assertThat(text).endsWith("\";\"b\"\r\n");
        String blatt = blatt(betreff);
        assertThat(blatt).contains("t=\"").doesNotContain("<f>").doesNotContain("<f ");
    }

    @Test
    void wasKeineFormelIstBleibtWieEsIst() throws IOException {
        assertThat(csv("Müller; \"Söhne\"", LocalDate.of(2026, 11, 3)))
                .isEqualTo("\uFEFF\"Müller; \"\"Söhne\"\"\";\"03.11.2026\"\r\n");
        assertThat(csv("Hund & Katze", "")).isEqualTo("\uFEFF\"Hund & Katze\";\"\"\r\n");
    }

    @Test
    void excelVertraegtSteuerzeichenUndVieleZeilen() throws IOException {
        var aus = new ByteArrayOutputStream();
        try (var datei = new Listendatei.Excel(aus, "Vorgänge")) {
            for (int i = 0; i < 2_000; i++) {
                datei.zeile(List.of("a\u0001\u0000b <" + i + ">", LocalDate.of(2026, 1, 1)));
            }
        }
        var blatt = auspacken(aus.toByteArray(), "xl/worksheets/sheet1.xml");
        assertThat(blatt.split("<row ", -1)).hasSize(2_001);
        assertThat(blatt)
                .doesNotContain("\u0001")
                .doesNotContain("\u0000")
                .endsWith("</worksheet>");
    }

    private static String csv(Object... zellen) throws IOException {
        var aus = new ByteArrayOutputStream();
        try (var datei = new Listendatei.Csv(aus)) {
            datei.zeile(List.of(zellen));
        }
        return aus.toString(StandardCharsets.UTF_8);
    }

    private String blatt(Object... zellen) throws IOException {
        var aus = new ByteArrayOutputStream();
        try (var datei = new Listendatei.Excel(aus, "Vorgänge")) {
            datei.zeile(List.of(zellen));
        }
        return auspacken(aus.toByteArray(), "xl/worksheets/sheet1.xml");
    }

    /// As a spreadsheet opens it: by the directory at the end of the file.
    private String auspacken(byte[] mappe, String gesucht) throws IOException {
        var datei = Files.write(ordner.resolve("liste.xlsx"), mappe);
        try (var zip = new ZipFile(datei.toFile());
                var teil = zip.getInputStream(zip.getEntry(gesucht))) {
            return new String(teil.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
