package dreiklang.dokument;

import static dreiklang.dokument.Muster.bild;
import static dreiklang.dokument.Muster.bytes;
import static dreiklang.dokument.Muster.pdf;
import static dreiklang.dokument.Muster.zip;
import static dreiklang.dokument.Muster.zusammen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Pruefsumme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionSubmitForm;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnahmeTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir Path ordner;
    private Annahme annahme;

    @BeforeEach
    void aufbauen() throws IOException {
        var ohneScanner =
                new ClamdZugang(new DokumentEinstellungen.Clamd("", Duration.ofSeconds(5)));
        annahme =
                new Annahme(
                        new Inhaltsspeicher(ordner),
                        new Inhaltspruefung(),
                        ohneScanner,
                        25L * MEGABYTE,
                        27L * MEGABYTE);
    }

    @Test
    void wasErlaubtIstKommtAn() throws IOException {
        angenommen(pdf(p -> {}), "bescheid.pdf", "application/pdf");
        angenommen(bild("png"), "foto.PNG", "image/png");
        angenommen(bild("jpg"), "foto.jpeg", "image/jpeg");
        angenommen(bild("tiff"), "scan.tif", "image/tiff");
        angenommen(bytes("Guten Tag,\nhier die Angaben: äöüß Łódź\n"), "brief.txt", "text/plain");
        angenommen(bytes("Name;Betrag\nBeispiel;12,50\n"), "liste.csv", "text/plain");
        angenommen(new byte[] {'G', 'r', (byte) 0xFC, (byte) 0xDF, 'e'}, "alt.txt", "text/plain");
        angenommen(docx(Map.of()), "brief.docx", Dateityp.DOCX.medientyp());
        angenommen(odt(Map.of()), "brief.odt", Dateityp.ODT.medientyp());
        assertThat(uebrig()).isEmpty();
    }

    @Test
    void pdfMitHarmlosenVerweisenKommtAn() throws IOException {
        angenommen(pdf(this::mitLinkUndSprungziel), "mit-links.pdf", "application/pdf");
    }

    private void mitLinkUndSprungziel(PDDocument pdf) {
        var link = new PDAnnotationLink();
        var adresse = new PDActionURI();
        adresse.setURI("https://lindenau-aue.example/");
        link.setAction(adresse);
        einfach(() -> pdf.getPage(0).setAnnotations(List.of(link)));
        pdf.getDocumentCatalog().setOpenAction(new PDActionGoTo());
    }

    @Test
    void derNameWirdBereinigtUndErgaenzt() throws IOException {
        assertThat(ablage(pdf(p -> {}), "../../etc/pass\u0000wd\u202Efdp").name())
                .isEqualTo("passwdfdp.pdf");
        assertThat(ablage(pdf(p -> {}), "C:\\Ordner\\Übersicht: \"neu\".pdf").name())
                .isEqualTo("Übersicht_ _neu_.pdf");
        assertThat(ablage(pdf(p -> {}), "con.pdf").name()).isEqualTo("_con.pdf");
        assertThat(ablage(pdf(p -> {}), "\r\n").name()).isEqualTo("datei.pdf");
        assertThat(ablage(pdf(p -> {}), "a".repeat(500) + ".pdf").name())
                .hasSize(120)
                .endsWith(".pdf");
    }

    @Test
    void wasNichtErlaubtIstWirdMitGrundAbgelehnt() throws IOException {
        abgelehnt(new byte[0], "leer.pdf", "D-202");
        abgelehnt(new byte[26 * MEGABYTE], "gross.pdf", "D-201");
        var vomAmt = Muster.bytes("a".repeat(26 * MEGABYTE));
        assertThat(annahme.vomAmt(new ByteArrayInputStream(vomAmt), "gross.txt").groesse())
                .isEqualTo(26L * MEGABYTE);
        abgelehnt(bytes("GIF89a" + "\0".repeat(50)), "bild.gif", "D-203");
        abgelehnt(
                bytes("<html><body><script>alert(1)</script></body></html>"), "brief.txt", "D-203");
        abgelehnt(pdf(p -> {}), "foto.jpg", "D-204");
        abgelehnt(bild("png"), "foto.pdf", "D-204");
        abgelehnt(pdf(p -> {}), "rechnung.exe", "D-204");
        abgelehnt(pdf(p -> {}), "rechnung.exe.pdf", "D-208");
        abgelehnt(bytes("\0\0\0\u0018ftypheic\0\0\0\0"), "foto.heic", "D-205");
        abgelehnt(zip(Map.of("a.txt", "a")), "archiv.zip", "D-206");
        abgelehnt(bytes("Rar!\u001a\u0007"), "archiv.rar", "D-206");
        abgelehnt(bytes("MZ" + "\0".repeat(200)), "setup.exe", "D-207");
        abgelehnt(bytes("\u007fELF" + "\0".repeat(200)), "programm.txt", "D-207");
        abgelehnt(bytes("#!/bin/sh\nrm -rf /\n"), "hinweis.txt", "D-207");
        abgelehnt(zusammen(bytes("%PDF-1.7\n"), new byte[500]), "kaputt.pdf", "D-211");
        abgelehnt(Arrays.copyOf(pdf(p -> {}), 200), "halb.pdf", "D-211");
        abgelehnt(zusammen(pdf(p -> {}), zip(Map.of("a", "b"))), "beides.pdf", "D-223");
        abgelehnt(zusammen(bild("png"), zip(Map.of("a", "b"))), "beides.png", "D-223");
        assertThat(uebrig()).isEmpty();
    }

    @Test
    void aktivePdfWerdenAbgelehnt() {
        abgelehnt(
                pdf(p ->
                        p.getDocumentCatalog()
                                .setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                "D-213");
        abgelehnt(pdf(p -> p.getDocumentCatalog().setOpenAction(new PDActionLaunch())), "D-213");
        abgelehnt(
                pdf(p -> einfach(() -> p.getPage(0).setAnnotations(List.of(absenden())))), "D-213");
        abgelehnt(pdf(AnnahmeTest::mitNamenSkript), "D-213");
        abgelehnt(pdf(AnnahmeTest::mitAnlage), "D-214");
        abgelehnt(pdf(AnnahmeTest::mitXfa), "D-215");
        abgelehnt(pdf(AnnahmeTest::mitKennwort), "D-212");
    }

    @Test
    void eineRechnungNachZugferdWirdMitIhremXmlAngenommen() throws IOException {
        var xml =
                "<rsm:CrossIndustryInvoice xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\"/>";
        angenommen(pdf(p -> anlage(p, "factur-x.xml", xml)), "rechnung.pdf", "application/pdf");
        abgelehnt(pdf(p -> anlage(p, "factur-x.xml", "<html/>")), "D-214");
        abgelehnt(pdf(p -> anlage(p, "factur-x.xml", "MZ")), "D-214");
        abgelehnt(pdf(p -> anlage(p, "programm.xml", xml)), "D-214");
        abgelehnt(
                pdf(p -> {
                    anlage(p, "factur-x.xml", xml);
                    var zweite = new PDComplexFileSpecification();
                    zweite.setFile("a.exe");
                    einfach(() ->
                            zweite.setEmbeddedFile(
                                    new PDEmbeddedFile(p, new ByteArrayInputStream(new byte[10]))));
                    p.getDocumentCatalog()
                            .getCOSObject()
                            .setItem(COSName.getPDFName("Extra"), zweite.getCOSObject());
                }),
                "D-214");
    }

    @Test
    void verschluesseltOhneLesekennwortWirdTrotzdemDurchsucht() throws IOException {
        angenommen(pdf(p -> schuetzen(p, "")), "schreibgeschuetzt.pdf", "application/pdf");
        abgelehnt(
                pdf(p -> {
                    p.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
                    schuetzen(p, "");
                }),
                "D-213");
    }

    @Test
    void bombenWerdenErkanntBevorSieEntpacktWerden() throws IOException {
        abgelehnt(pdfMitStrom(400 * MEGABYTE), "bombe.pdf", "D-216");
        abgelehnt(tiefVerschachtelt(), "tief.pdf", "D-216", "D-211");
        abgelehnt(pngMit(50_000, 50_000), "bombe.png", "D-221");
        abgelehnt(pngMit(-1, -1), "bombe.png", "D-221");
        abgelehnt(pngMit(0, 5), "bombe.png", "D-222");
        abgelehnt(Arrays.copyOf(bild("jpg"), 30), "halb.jpg", "D-222");
        var riese = "0".repeat(16 * MEGABYTE);
        var teile = new LinkedHashMap<String, String>();
        for (int i = 0; i < 20; i++) {
            teile.put("word/media/teil" + i + ".png", riese);
        }
        abgelehnt(docx(teile), "bombe.docx", "D-232");
    }

    @Test
    void makrosUndEingebettetesWerdenAbgelehnt() {
        abgelehnt(docx(Map.of("word/vbaProject.bin", "x")), "makro.docx", "D-231");
        abgelehnt(odt(Map.of("Basic/Standard/Modul1.xml", "x")), "makro.odt", "D-231");
        abgelehnt(docx(Map.of("word/embeddings/oleObject1.bin", "x")), "ole.docx", "D-234");
        abgelehnt(docx(Map.of("../../etc/passwd", "x")), "pfad.docx", "D-232");
        abgelehnt(
                zusammen(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[600]),
                "alt.doc",
                "D-233");
    }

    private static PDAnnotationLink absenden() {
        var link = new PDAnnotationLink();
        link.setAction(new PDActionSubmitForm());
        return link;
    }

    private static void mitNamenSkript(PDDocument pdf) {
        var namen = new COSDictionary();
        var skripte = new COSDictionary();
        skripte.setItem(COSName.getPDFName("Names"), new COSArray());
        namen.setItem(COSName.getPDFName("JavaScript"), skripte);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, namen);
    }

    private static void mitAnlage(PDDocument pdf) {
        anlage(pdf, "a.exe", "0123456789");
    }

    private static void anlage(PDDocument pdf, String name, String inhalt) {
        einfach(() -> {
            var datei = new PDComplexFileSpecification();
            datei.setFile(name);
            datei.setEmbeddedFile(
                    new PDEmbeddedFile(
                            pdf,
                            new ByteArrayInputStream(inhalt.getBytes(StandardCharsets.UTF_8))));
            var baum = new PDEmbeddedFilesNameTreeNode();
            baum.setNames(Map.of(name, datei));
            var namen = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            namen.setEmbeddedFiles(baum);
            pdf.getDocumentCatalog().setNames(namen);
        });
    }

    private static void mitXfa(PDDocument pdf) {
        var formular = new COSDictionary();
        formular.setItem(COSName.getPDFName("XFA"), new COSString("<xdp/>"));
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, formular);
    }

    private static void mitKennwort(PDDocument pdf) {
        schuetzen(pdf, "geheim");
    }

    private static void schuetzen(PDDocument pdf, String kennwort) {
        einfach(() ->
                pdf.protect(
                        new StandardProtectionPolicy("besitz", kennwort, new AccessPermission())));
    }

    private static byte[] pdfMitStrom(int entpackt) {
        var packer = new Deflater(9);
        packer.setInput(new byte[entpackt]);
        packer.finish();
        byte[] gepackt = new byte[MEGABYTE];
        int n = packer.deflate(gepackt);
        packer.end();
        var kopf =
                "%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length "
                        + n
                        + ">>\nstream\n";
        return zusammen(
                bytes(kopf), Arrays.copyOf(gepackt, n), bytes("\nendstream\nendobj\n%%EOF"));
    }

    private static byte[] tiefVerschachtelt() {
        return bytes(
                "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/X "
                        + "[".repeat(200_000)
                        + "]".repeat(200_000)
                        + ">>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF");
    }

    private static byte[] pngMit(int breite, int hoehe) throws IOException {
        var png = ByteBuffer.wrap(bild("png"));
        png.putInt(16, breite).putInt(20, hoehe);
        return png.array();
    }

    private static byte[] docx(Map<String, String> dazu) {
        var teile = new LinkedHashMap<String, String>();
        teile.put("[Content_Types].xml", "<Types/>");
        teile.put("word/document.xml", "<document/>");
        teile.putAll(dazu);
        return zip(teile);
    }

    private static byte[] odt(Map<String, String> dazu) {
        var teile = new LinkedHashMap<String, String>();
        teile.put("mimetype", Dateityp.ODT.medientyp());
        teile.put("content.xml", "<office/>");
        teile.putAll(dazu);
        return zip(teile);
    }

    private void angenommen(byte[] inhalt, String name, String medientyp) throws IOException {
        var ablage = ablage(inhalt, name);
        assertThat(ablage)
                .isEqualTo(
                        new Ablage(
                                Pruefsumme.von(inhalt),
                                inhalt.length,
                                medientyp,
                                name,
                                Virenpruefung.NICHT_GEPRUEFT));
        assertThat(new Inhaltsspeicher(ordner).oeffnen(ablage.pruefsumme()))
                .hasBinaryContent(inhalt);
    }

    private Ablage ablage(byte[] inhalt, String name) throws IOException {
        return annahme.fremd(new ByteArrayInputStream(inhalt), name);
    }

    private void abgelehnt(byte[] inhalt, String code) {
        abgelehnt(inhalt, "datei.pdf", code);
    }

    private void abgelehnt(byte[] inhalt, String name, String... codes) {
        var fehler = catchThrowableOfType(FachlicherFehler.class, () -> ablage(inhalt, name));
        assertThat(fehler).as(name).isNotNull();
        assertThat(fehler.code()).as(name).isIn((Object[]) codes);
        assertThat(
                        ordner.resolve("inhalt")
                                .resolve(Pruefsumme.von(inhalt).hex().substring(0, 2))
                                .resolve(Pruefsumme.von(inhalt).hex().substring(2, 4))
                                .resolve(Pruefsumme.von(inhalt).hex()))
                .doesNotExist();
    }

    private Stream<Path> uebrig() throws IOException {
        return Files.list(ordner.resolve("eingang"));
    }

    private interface Schritt {
        void tun() throws IOException;
    }

    private static void einfach(Schritt schritt) {
        try {
            schritt.tun();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
