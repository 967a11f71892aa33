package dreiklang.blattwerk;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.dokument.Ablage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What is blackened is gone: no program finds it in the new file again.
class SchwaerzungTest extends Blatttest {

    private static final String WORT = "Zwirbelmeier";
    private static final String DRITTE = "Name Dritter";

    @Autowired private Schwaerzmarken marken;
    @Autowired private Schwaerzungen schwaerzungen;

    @Test
    void dasGeschwaerzteWortStehtNirgendsMehrUndDerRestBleibtLesbar() {
        var ort = abgelegt(verstecke());
        var vorher = bytes(original(ort).ablage());
        assertThat(als("a.berger", () -> marken.suchen(ort, WORT, false, DRITTE))).isEqualTo(2);
        var fassung = fertig(ort);

        nirgends(fassung, WORT);
        nirgends(fassung, WORT.substring(2, 9));
        assertThat(text(fassung))
                .contains("Bescheid", "Frau", "wohnt in Lindenau")
                .contains("[geschwärzt: " + DRITTE + "]");
        assertThat(bytes(original(ort).ablage())).as("the original").isEqualTo(vorher);
        assertThat(schwaerzungen.geschwaerzteFassung(original(ort).id()))
                .map(id -> dokumente.finden(id).orElseThrow().ablage())
                .map(this::bytes)
                .hasValueSatisfying(b -> assertThat(b).isEqualTo(fassung));
        assertThat(protokolliert("schwaerzung.fertig", ort.akte())).isEqualTo(1);
        assertThat(maengel(fassung)).isEmpty();
    }

    /// Everything a PDF can hide a word in.
    private Ablage verstecke() {
        var bytes =
                pdfBytes(pdf -> {
                    var seite = seite(pdf, "Bescheid", "Frau " + WORT + " wohnt in Lindenau");
                    seite(pdf, "Anlage zu " + WORT + ", Seite 2");
                    anmerkung(seite);
                    formular(pdf, seite);
                    lesezeichen(pdf, seite);
                    anhang(pdf);
                    verborgeneEbene(pdf, seite);
                    pdf.getDocumentInformation().setTitle("Akte " + WORT);
                    pdf.getDocumentInformation().setAuthor(WORT);
                    pdf.getDocumentCatalog()
                            .setOpenAction(new PDActionJavaScript("app.alert('" + WORT + "')"));
                    seite.getCOSObject().setString("PieceInfo", WORT);
                });
        return dokumente.ablegen(nochmalsGespeichert(bytes), WORT + ".pdf");
    }

    private static void anmerkung(PDPage seite) throws IOException {
        var zettel = new PDAnnotationText();
        zettel.setRectangle(new PDRectangle(20, 20, 20, 20));
        zettel.setContents("Rückruf " + WORT);
        seite.setAnnotations(List.of(zettel));
    }

    private static void formular(PDDocument pdf, PDPage seite) throws IOException {
        var form = new PDAcroForm(pdf);
        pdf.getDocumentCatalog().setAcroForm(form);
        var mittel = new PDResources();
        mittel.put(COSName.getPDFName("Helv"), SCHRIFT);
        form.setDefaultResources(mittel);
        form.setDefaultAppearance("/Helv 0 Tf 0 g");
        var feld = new PDTextField(form);
        feld.setPartialName("name");
        feld.getWidgets().getFirst().setRectangle(new PDRectangle(70, 400, 200, 20));
        feld.getWidgets().getFirst().setPage(seite);
        form.getFields().add(feld);
        feld.getCOSObject().setItem(COSName.V, new COSString(WORT));
    }

    private static void lesezeichen(PDDocument pdf, PDPage seite) {
        var liste = new PDDocumentOutline();
        var eines = new PDOutlineItem();
        eines.setTitle("Zu " + WORT);
        eines.setDestination(seite);
        liste.addLast(eines);
        pdf.getDocumentCatalog().setDocumentOutline(liste);
    }

    private static void anhang(PDDocument pdf) throws IOException {
        var datei = new PDComplexFileSpecification();
        datei.setFile(WORT + ".txt");
        datei.setEmbeddedFile(
                new PDEmbeddedFile(
                        pdf, new ByteArrayInputStream(WORT.getBytes(StandardCharsets.UTF_8))));
        var baum = new PDEmbeddedFilesNameTreeNode();
        baum.setNames(java.util.Map.of("anhang", datei));
        var namen = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        namen.setEmbeddedFiles(baum);
        pdf.getDocumentCatalog().setNames(namen);
    }

    private static void verborgeneEbene(PDDocument pdf, PDPage seite) throws IOException {
        var ebenen = new PDOptionalContentProperties();
        pdf.getDocumentCatalog().setOCProperties(ebenen);
        var ebene = new PDOptionalContentGroup("intern");
        ebenen.addGroup(ebene);
        ebenen.setGroupEnabled(ebene, false);
        try (var stift =
                new PDPageContentStream(pdf, seite, PDPageContentStream.AppendMode.APPEND, true)) {
            stift.beginMarkedContent(COSName.OC, ebene);
            stift.beginText();
            stift.setFont(SCHRIFT, 12);
            // Right over what can be seen.
            stift.newLineAtOffset(70, 744);
            stift.showText("intern: Verdacht gegen Quastenflosser");
            stift.endText();
            stift.endMarkedContent();
        }
    }

    /// The history of a PDF: an older state stays in the file in front of the newer one.
    private static byte[] nochmalsGespeichert(byte[] bytes) {
        try (var pdf = Loader.loadPDF(bytes);
                var aus = new ByteArrayOutputStream()) {
            pdf.getDocumentInformation().setTitle("Akte");
            pdf.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            pdf.getDocument().getTrailer().setNeedToBeUpdated(true);
            pdf.saveIncremental(aus);
            return aus.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void wasSchonVorherUnsichtbarWarKommtNichtZurueck() {
        var ort =
                abgelegt(
                        verstecke(),
                        pdf(pdf -> {
                            var seite = seite(pdf, "Offen", "Balkenwort", "Anderes");
                            try (var stift =
                                    new PDPageContentStream(
                                            pdf,
                                            seite,
                                            PDPageContentStream.AppendMode.APPEND,
                                            true)) {
                                stift.addRect(60, 722, 120, 22);
                                stift.fill();
                                stift.setNonStrokingColor(Color.WHITE);
                                stift.beginText();
                                stift.setFont(SCHRIFT, 12);
                                stift.newLineAtOffset(70, 600);
                                stift.showText("Weisswort");
                                stift.endText();
                            }
                        }));
        tue("a.berger", () -> marken.markieren(ort, 1, new Rechteck(0, 0, 100, 100), DRITTE));
        nirgends(fertig(ort), "Quastenflosser");
        var zweites = new Blattort(ort.akte(), 2, 1);
        tue("a.berger", () -> marken.markieren(zweites, 1, new Rechteck(0, 0, 100, 100), DRITTE));
        var fassung = fertig(zweites);
        nirgends(fassung, "Balkenwort");
        nirgends(fassung, "Weisswort");
        assertThat(text(fassung)).contains("Offen", "Anderes");
    }

    @Test
    void aufGedrehtenSeitenLiegtDasSchwarzGenauAufDemWort() throws IOException {
        for (int drehung : List.of(0, 90, 180, 270)) {
            var ort =
                    abgelegt(
                            pdf(pdf -> {
                                var seite = seite(pdf, "Frau " + WORT);
                                seite.setRotation(drehung);
                                seite.setCropBox(new PDRectangle(30, 40, 500, 780));
                            }));
            als("a.berger", () -> marken.suchen(ort, "Frau " + WORT, false, "x".repeat(90)));
            var marke = als("a.berger", () -> marken.ansehen(ort)).marken().getFirst().ort();
            var fassung = fertig(ort);
            nirgends(fassung, WORT);
            nurSchwarzIn(bild(fassung, 0), marke, "turned by " + drehung);
        }
    }

    /// Inside everything is black, outside there is nothing at all.
    private static void nurSchwarzIn(BufferedImage bild, Rechteck marke, String wann) {
        for (int y = 0; y < bild.getHeight(); y++) {
            for (int x = 0; x < bild.getWidth(); x++) {
                int links = x * 10_000 / bild.getWidth();
                int oben = y * 10_000 / bild.getHeight();
                boolean innen =
                        new Rechteck(links, oben, 1, 1).trifft(marke)
                                && marke.weiter(-30).trifft(new Rechteck(links, oben, 1, 1));
                boolean aussen = !marke.weiter(60).trifft(new Rechteck(links, oben, 1, 1));
                int grau = bild.getRGB(x, y) & 0xFF;
                if (innen) {
                    assertThat(grau).as(wann + " inside " + x + "," + y).isLessThan(30);
                } else if (aussen) {
                    assertThat(grau).as(wann + " outside " + x + "," + y).isGreaterThan(225);
                }
            }
        }
    }

    @Test
    void auchGetrennteWorteUndWortgruppenWerdenGefunden() {
        var ort =
                abgelegt(
                        pdf(pdf ->
                                seite(
                                        pdf,
                                        "Herr Max Hanno Zwirbel-",
                                        "meier und Frau Zwirbelmeier-Ott,",
                                        "geboren am 01.02.1980, IBAN DE12 3456")));
        assertThat(als("a.berger", () -> marken.suchen(ort, WORT, false, DRITTE))).isEqualTo(3);
        als("a.berger", () -> marken.suchen(ort, "02.1980", true, DRITTE));
        nirgends(fertig(ort), "Zwirbel");
    }

    @Test
    void einScanMitErkanntemTextVerliertDasWortImBildUndImText() {
        var ort =
                abgelegt(
                        pdf(pdf -> {
                            var seite = new PDPage(PDRectangle.A4);
                            pdf.addPage(seite);
                            var scan = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
                            var stift = scan.createGraphics();
                            stift.setColor(Color.WHITE);
                            stift.fillRect(0, 0, 1240, 1754);
                            stift.setColor(Color.DARK_GRAY);
                            for (int i = 0; i < 60; i++) {
                                stift.drawLine(100, 100 + i * 20, 1100, 105 + i * 20);
                            }
                            stift.dispose();
                            try (var inhalt = new PDPageContentStream(pdf, seite)) {
                                inhalt.drawImage(
                                        LosslessFactory.createFromImage(pdf, scan), 0, 0, 595, 842);
                                inhalt.beginText();
                                inhalt.setRenderingMode(RenderingMode.NEITHER);
                                inhalt.setFont(SCHRIFT, 12);
                                inhalt.newLineAtOffset(70, 700);
                                inhalt.showText(WORT + " sagt");
                                inhalt.newLineAtOffset(0, -40);
                                inhalt.showText("dass " + WORT + " bleibt");
                                inhalt.endText();
                            }
                        }));
        tue(
                "a.berger",
                () -> marken.markieren(ort, 1, new Rechteck(1150, 1580, 1200, 150), DRITTE));
        var fassung = fertig(ort);
        nirgends(fassung, WORT);
        assertThat(text(fassung)).contains("bleibt");
    }

    @Test
    void inEinemBildWirdDieStelleSchwarz() throws IOException {
        var foto = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var stift = foto.createGraphics();
        stift.setColor(Color.YELLOW);
        stift.fillRect(0, 0, 800, 600);
        stift.dispose();
        var aus = new ByteArrayOutputStream();
        ImageIO.write(foto, "png", aus);
        var ort = abgelegt(datei("foto.png", aus.toByteArray()));
        assertThat(code("a.berger", () -> marken.suchen(ort, WORT, false, DRITTE)))
                .isEqualTo("K-408");
        tue(
                "a.berger",
                () ->
                        marken.markieren(
                                ort, 1, new Rechteck(2500, 2500, 5000, 300), "y".repeat(99)));
        var bild = bild(fertig(ort), 0);
        var mitte = new Color(bild.getRGB(bild.getWidth() / 2, bild.getHeight() * 26 / 100));
        assertThat(List.of(mitte.getRed(), mitte.getGreen(), mitte.getBlue()))
                .allMatch(farbe -> farbe < 60);
        assertThat(new Color(bild.getRGB(20, 20)).getBlue()).isLessThan(40);
        assertThat(new Color(bild.getRGB(20, 20)).getRed()).isGreaterThan(220);
    }

    @Test
    void weitereFassungenBeginnenMitDenMarkenDerLetzten() {
        var ort = abgelegt(pdf(pdf -> seite(pdf, "Alpha", "Beta", "Gamma")));
        assertThat(code("a.berger", () -> schwaerzungen.fertigstellen(ort, 0))).isEqualTo("K-409");
        als("a.berger", () -> marken.suchen(ort, "Alpha", false, DRITTE));
        assertThat(code("a.berger", () -> schwaerzungen.fertigstellen(ort, 2))).isEqualTo("K-414");
        var erste = fertig(ort);
        als("m.lenz", () -> marken.suchen(ort, "Beta", false, DRITTE));
        assertThat(als("a.berger", () -> marken.ansehen(ort)).marken()).hasSize(2);
        var zweite = fertig(ort);
        assertThat(text(erste)).doesNotContain("Alpha").contains("Beta");
        assertThat(text(zweite)).doesNotContain("Alpha", "Beta").contains("Gamma");
        var fassungen = als("a.berger", () -> schwaerzungen.fassungen(ort));
        assertThat(fassungen).extracting(Schwaerzung.Fassung::marken).containsExactly(2, 1);
        assertThat(als("a.berger", () -> schwaerzungen.fassung(ort, fassungen.getLast().id())))
                .satisfies(d -> assertThat(bytes(d.ablage())).isEqualTo(erste));
    }

    @Test
    void fremdeSehenNichtsUndFalscheAngabenBekommenEinenSatz() {
        var ort = abgelegt(pdf(pdf -> seite(pdf, "Alpha")), text("vermerk.txt", "Alpha"));
        assertThat(code("i.sanders", () -> marken.ansehen(ort))).isEqualTo("K-404");
        assertThat(code("i.sanders", () -> marken.bild(ort, 1, Optional.empty())))
                .isEqualTo("K-404");
        assertThat(code("i.sanders", () -> schwaerzungen.fassungen(ort))).isEqualTo("K-404");
        assertThat(code("i.sanders", () -> marken.suchen(ort, "Alpha", false, DRITTE)))
                .isEqualTo("K-404");
        assertThat(code("a.berger", () -> marken.ansehen(new Blattort(ort.akte(), 2, 1))))
                .isEqualTo("K-405");
        assertThat(fehler(ort, 1, new Rechteck(0, 0, 0, 5), DRITTE)).isEqualTo("K-406");
        assertThat(fehler(ort, 1, new Rechteck(9_999, 0, 5, 5), DRITTE)).isEqualTo("K-406");
        assertThat(fehler(ort, 1, new Rechteck(0, 0, 5, 5), " ")).isEqualTo("K-407");
        assertThat(fehler(ort, 2, new Rechteck(0, 0, 5, 5), DRITTE)).isEqualTo("K-411");
        assertThat(code("a.berger", () -> marken.suchen(ort, " - ", false, DRITTE)))
                .isEqualTo("K-412");
        assertThat(code("a.berger", () -> marken.suchen(ort, "Omega", false, DRITTE)))
                .isEqualTo("K-408");
        assertThat(schwaerzungen.geschwaerzteFassung(original(ort).id())).isEmpty();
    }

    @Test
    void eineKaputteDateiWirdMitEinemSatzAbgelehnt() {
        var kaputt =
                dokumente.ablegen("%PDF-1.7 quatsch".getBytes(StandardCharsets.UTF_8), "k.pdf");
        var ort = abgelegt(kaputt);
        assertThat(code("a.berger", () -> marken.ansehen(ort))).isEqualTo("D-211");
    }

    private String fehler(Blattort ort, int seite, Rechteck wo, String grund) {
        return code(
                "a.berger",
                () -> {
                    marken.markieren(ort, seite, wo, grund);
                    return true;
                });
    }

    private byte[] fertig(Blattort ort) {
        return als(
                "a.berger",
                () -> {
                    int gesehen = marken.ansehen(ort).marken().size();
                    var id = schwaerzungen.fertigstellen(ort, gesehen);
                    return bytes(schwaerzungen.fassung(ort, id).ablage());
                });
    }

    /// Looks for the word the way somebody would who wants to get at it.
    private static void nirgends(byte[] pdf, String wort) {
        ohne(pdf, wort);
        assertThat(text(pdf)).doesNotContainIgnoringCase(wort);
        assertThat(mitPoppler(pdf)).doesNotContainIgnoringCase(wort);
        try (var offen = Loader.loadPDF(pdf)) {
            for (var schluessel : offen.getDocument().getXrefTable().keySet()) {
                var objekt = offen.getDocument().getObjectFromPool(schluessel).getObject();
                if (objekt instanceof COSStream strom) {
                    ohne(strom.createInputStream().readAllBytes(), wort);
                }
                assertThat(String.valueOf(objekt)).doesNotContain(wort);
            }
            var katalog = offen.getDocumentCatalog();
            assertThat(katalog.getAcroForm()).isNull();
            assertThat(katalog.getDocumentOutline()).isNull();
            assertThat(katalog.getOCProperties()).isNull();
            assertThat(katalog.getNames()).isNull();
            assertThat(katalog.getCOSObject().containsKey(COSName.OPEN_ACTION)).isFalse();
            for (var seite : offen.getPages()) {
                assertThat(seite.getAnnotations()).isEmpty();
                COSDictionary mittel = seite.getResources().getCOSObject();
                assertThat(mittel.containsKey(COSName.PROPERTIES)).isFalse();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ohne(byte[] bytes, String wort) {
        var roh = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        for (Charset art : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
            var als = new String(wort.getBytes(art), StandardCharsets.ISO_8859_1);
            assertThat(roh).doesNotContain(als.toLowerCase(Locale.ROOT));
        }
        var hex = java.util.HexFormat.of().formatHex(wort.getBytes(StandardCharsets.US_ASCII));
        assertThat(roh).doesNotContain(hex);
    }

    private static String text(byte[] pdf) {
        try (var offen = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(offen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A second opinion of another program; `./dreiklang test` sees that it is there.
    private static String mitPoppler(byte[] pdf) {
        try {
            var ein = Files.createTempFile("geschwaerzt", ".pdf");
            var aus = Files.createTempFile("geschwaerzt", ".txt");
            Files.write(ein, pdf);
            var lauf = new ProcessBuilder("pdftotext", ein.toString(), aus.toString()).start();
            assertThat(lauf.waitFor(30, TimeUnit.SECONDS)).isTrue();
            var text = Files.readString(aus);
            Files.delete(ein);
            Files.delete(aus);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage bild(byte[] pdf, int seite) throws IOException {
        try (var offen = Loader.loadPDF(pdf)) {
            return new PDFRenderer(offen).renderImage(seite, 1.5f);
        }
    }

    private static List<String> maengel(byte[] pdf) {
        VeraGreenfieldFoundryProvider.initialise();
        try (var pruefer =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false);
                var parser =
                        Foundries.defaultInstance()
                                .createParser(
                                        new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B)) {
            return pruefer.validate(parser).getTestAssertions().stream()
                    .map(a -> a.getRuleId().getClause() + " " + a.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
