package dreiklang.dokument;

import static dreiklang.dokument.Muster.bild;
import static dreiklang.dokument.Muster.bytes;
import static dreiklang.dokument.Muster.pdf;
import static dreiklang.dokument.Muster.zip;
import static dreiklang.dokument.Muster.zusammen;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.seite.Texte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Ten thousand files nobody should send: cut off, changed in a few bytes, of another kind than
/// their name, empty, bombs, macros, names that lead elsewhere.
class FeindlicheDateienTest extends Stadttest {

    private static final int ANZAHL = 10_000;
    private static final Pattern SATZ = Pattern.compile("(?s)\\p{Lu}.{20,}[.!?].*");
    private static final Pattern HARMLOSER_NAME =
            Pattern.compile("[^/\\\\\\p{Cc}\\p{Cf}:*?\"<>|]{1,140}");
    private static final List<String> NAMEN =
            List.of(
                    "../../../etc/passwd",
                    "..\\..\\windows\\win.ini",
                    "/etc/cron.d/x.pdf",
                    "C:\\akten\\x.docx",
                    "\uD83D\uDE00\uD83D\uDC34 Pferd.pdf",
                    "rechnung\u202Efdp.exe",
                    "x.pdf.exe",
                    "con.pdf",
                    ".pdf",
                    "...",
                    "",
                    " ",
                    "a\u0000b.txt",
                    "zeile\r\nSet-Cookie: x.txt",
                    "\uD800.txt",
                    "<script>alert(1)</script>.txt",
                    "'; drop table akte;--.xlsx",
                    "x".repeat(5_000) + ".pdf",
                    "ohne-endung",
                    "brief.docm",
                    "%2e%2e%2fx.odt");

    @Autowired private Dokumente dokumente;
    @Autowired private Textauszuege auszuege;
    @Autowired private Texte texte;

    private final Random zufall = new Random(20_261_123);
    private final List<byte[]> muster = new ArrayList<>();
    private final List<String> endungen = new ArrayList<>();
    private final Map<String, Integer> ergebnisse = new TreeMap<>();

    @Test
    void jedeWirdMitEinemSatzAbgelehntOderBehaltenUndKeineStuerztAb() throws IOException {
        fuellen();
        for (int i = 0; i < ANZAHL; i++) {
            int art = zufall.nextInt(muster.size());
            var inhalt = verdorben(muster.get(art));
            var name =
                    zufall.nextInt(4) == 0
                            ? NAMEN.get(zufall.nextInt(NAMEN.size()))
                            : "datei" + i + "." + endung(art);
            pruefen(inhalt, name, i);
        }
        System.out.println("Feindliche Dateien: " + ergebnisse);
        assertThat(ergebnisse.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(ANZAHL);
        assertThat(ergebnisse).containsKeys("behalten", "D-202", "D-203", "D-204");
        assertThat(ergebnisse).hasSizeGreaterThan(8);
    }

    private void pruefen(byte[] inhalt, String name, int i) {
        try {
            var ablage = dokumente.annehmen(new ByteArrayInputStream(inhalt), name);
            assertThat(ablage.name()).as("Datei %d", i).matches(HARMLOSER_NAME);
            assertThat(ablage.groesse()).as("Datei %d", i).isEqualTo(inhalt.length);
            lesen(ablage, i);
            zaehlen("behalten");
        } catch (FachlicherFehler e) {
            satz(e, i);
            zaehlen(e.code());
        }
    }

    /// What is kept is read for the full text, too.
    private void lesen(Ablage ablage, int i) {
        try {
            assertThat(auszuege.lesen(ablage)).as("Datei %d", i).isNotNull();
        } catch (FachlicherFehler e) {
            satz(e, i);
        }
    }

    private void satz(FachlicherFehler e, int i) {
        assertThat(texte.text(Sprache.DE, "fehler." + e.code(), e.werte().toArray()))
                .as("Datei %d, %s", i, e.code())
                .matches(SATZ);
    }

    private void zaehlen(String was) {
        ergebnisse.merge(was, 1, Integer::sum);
    }

    /// Mostly what the content is, sometimes what it is not.
    private String endung(int art) {
        return endungen.get(zufall.nextInt(6) == 0 ? zufall.nextInt(endungen.size()) : art);
    }

    private byte[] verdorben(byte[] heil) {
        return switch (zufall.nextInt(8)) {
            case 0 -> Arrays.copyOf(heil, zufall.nextInt(heil.length));
            case 1, 2 -> veraendert(heil, 1 + zufall.nextInt(8));
            case 3 -> veraendert(heil, heil.length / 10 + 1);
            case 4 -> zusammen(heil, muster.get(zufall.nextInt(muster.size())));
            case 5 -> luecke(heil);
            case 6 -> beliebig(zufall.nextInt(3_000));
            default -> heil;
        };
    }

    private byte[] veraendert(byte[] heil, int stellen) {
        var neu = heil.clone();
        for (int i = 0; i < stellen && neu.length > 0; i++) {
            neu[zufall.nextInt(neu.length)] = (byte) zufall.nextInt(256);
        }
        return neu;
    }

    private byte[] luecke(byte[] heil) {
        int ab = zufall.nextInt(heil.length);
        int bis = ab + zufall.nextInt(heil.length - ab);
        return zusammen(Arrays.copyOf(heil, ab), Arrays.copyOfRange(heil, bis, heil.length));
    }

    private byte[] beliebig(int laenge) {
        var neu = new byte[laenge];
        zufall.nextBytes(neu);
        return neu;
    }

    private void fuellen() throws IOException {
        muster("pdf", Seitenpdf.von("Bescheid über Pferde", "Zweite Seite"));
        muster("pdf", pdf(p -> {}));
        muster("png", bild("png"));
        muster("jpg", bild("jpg"));
        muster("tif", bild("tiff"));
        muster("txt", bytes("Guten Tag,\nhier die Angaben: äöüß Łódź\n"));
        muster("csv", bytes("Name;Betrag\nBeispiel;12,50\n=cmd|' /C calc'!A0;1\n"));
        muster("docx", docx(Map.of()));
        muster("docx", docx(Map.of("word/vbaProject.bin", "x")));
        muster("docx", docx(Map.of("../../x.sh", "rm", "/etc/x", "y")));
        muster(
                "docx",
                docx(
                        Map.of(
                                "word/x.xml",
                                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")));
        muster("odt", odt());
        muster("xlsx", xlsx());
        muster("xlsx", bombe());
        muster("zip", zip(Map.of("a.txt", "x")));
        muster("html", bytes("<html><script>alert(1)</script></html>"));
        muster("svg", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        muster("exe", zusammen(bytes("MZ"), beliebig(500)));
        muster("eml", bytes("From: a@b.example\r\nSubject: x\r\n\r\nText\r\n"));
        muster("txt", new byte[] {0});
    }

    private void muster(String endung, byte[] inhalt) {
        muster.add(inhalt);
        endungen.add(endung);
    }

    private static byte[] docx(Map<String, String> dazu) {
        var teile = new LinkedHashMap<String, String>();
        teile.put("[Content_Types].xml", "<Types/>");
        teile.put("word/document.xml", "<document><p>Guten Tag</p></document>");
        teile.putAll(dazu);
        return zip(teile);
    }

    private static byte[] odt() {
        var teile = new LinkedHashMap<String, String>();
        teile.put("mimetype", Dateityp.ODT.medientyp());
        teile.put("content.xml", "<office>Guten Tag</office>");
        return zip(teile);
    }

    private static byte[] xlsx() throws IOException {
        try (var mappe = new XSSFWorkbook();
                var aus = new ByteArrayOutputStream()) {
            mappe.createSheet("Blatt").createRow(0).createCell(0).setCellValue("Pferd");
            mappe.write(aus);
            return aus.toByteArray();
        }
    }

    /// A few kilobytes that become a hundred megabytes.
    private static byte[] bombe() throws IOException {
        var aus = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(aus)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes("<Types/>"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var nichts = new byte[1024 * 1024];
            for (int i = 0; i < 100; i++) {
                zip.write(nichts);
            }
        }
        return aus.toByteArray();
    }
}
