package dreiklang.dokument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Sprache;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Photos of a telephone and PDFs become one PDF that a screen reader can walk through.
class SammlungTest {

    @TempDir Path ordner;

    @BeforeAll
    static void pruefwerkzeug() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void fotosUndPdfWerdenEinPdfInDerReihenfolgeDerPerson() throws Exception {
        var blaetter = new ArrayList<Sammelblatt>();
        blaetter.addAll(lesen("lohn.jpg", "image/jpeg", bild("jpg", 400, 300)));
        blaetter.addAll(
                lesen("vertrag.pdf", "application/pdf", Muster.pdf(p -> p.addPage(new PDPage()))));
        blaetter.addAll(lesen("rückseite.png", "image/png", bild("png", 300, 400)));
        blaetter.addAll(lesen("hoch.jpg", "image/jpeg", bild("jpg", 3000, 4000)));
        blaetter.addAll(lesen("quer.jpg", "image/jpeg", bild("jpg", 4000, 1500)));
        var sammlung = new Sammlung("Einkommen (zusammengefasst)", Sprache.DE, List.of());
        var pdf = new Briefsatz().sammeln(sammlung, blaetter);

        assertThat(BriefsatzTest.maengel(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(BriefsatzTest.maengel(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (var dokument = Loader.loadPDF(pdf)) {
            assertThat(dokument.getNumberOfPages()).isEqualTo(blaetter.size());
            assertThat(dokument.getDocumentCatalog().getLanguage()).isEqualTo("de-DE");
            assertThat(dokument.getDocumentInformation().getTitle())
                    .isEqualTo("Einkommen (zusammengefasst)");
            var lesezeichen = new ArrayList<String>();
            for (var eines : dokument.getDocumentCatalog().getDocumentOutline().children()) {
                lesezeichen.add(eines.getTitle());
            }
            assertThat(lesezeichen)
                    .containsExactly(
                            "lohn.jpg", "vertrag.pdf", "rückseite.png", "hoch.jpg", "quer.jpg");
            assertThat(dokument.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
                    .startsWith("lohn.jpg, 1", "vertrag.pdf, 1", "vertrag.pdf, 2");
            assertThat(new PDFTextStripper().getText(dokument)).contains("lohn.jpg, Seite 1");
            assertThat(dokument.getPage(0).getMediaBox().getWidth())
                    .as("a wide picture on a wide page")
                    .isGreaterThan(dokument.getPage(0).getMediaBox().getHeight());
        }
    }

    /// The left half is red; held with EXIF 6 the telephone means: turn it clockwise, so red is up.
    @Test
    void einQuerGehaltenesTelefonGibtEinAufrechtesBild() throws Exception {
        for (int art = 1; art <= 8; art++) {
            var blatt = lesen("foto.jpg", "image/jpeg", mitExif(halbrot(), art)).getFirst();
            var bild = ImageIO.read(new java.io.ByteArrayInputStream(blatt.bild()));
            assertThat(blatt.quer()).as("art " + art).isEqualTo(art < 5);
            assertThat(rot(bild))
                    .as("art " + art)
                    .isEqualTo(
                            switch (art) {
                                case 1, 4 -> "links";
                                case 2, 3 -> "rechts";
                                case 5, 6 -> "oben";
                                default -> "unten";
                            });
        }
    }

    @Test
    void einGrossesFotoWirdVerkleinert() throws Exception {
        var blatt = lesen("gross.jpg", "image/jpeg", bild("jpg", 5000, 3000)).getFirst();
        var bild = ImageIO.read(new java.io.ByteArrayInputStream(blatt.bild()));
        assertThat(bild.getWidth()).isLessThanOrEqualTo(2_000);
        assertThat(blatt.bild().length).isLessThan(1_000_000);
    }

    @Test
    void eineBildbombeWirdVorDemEntpackenAbgelehnt() {
        var bombe = bild("png", 10, 10);
        ByteBuffer.wrap(bombe).putInt(16, 30_000).putInt(20, 30_000);
        abgelehnt("bombe.png", "image/png", bombe, "D-221");
    }

    @Test
    void kaputtesUndFremdesWirdMitEinemCodeAbgelehnt() {
        var halb = bild("jpg", 400, 300);
        abgelehnt("halb.jpg", "image/jpeg", Arrays.copyOf(halb, 60), "D-222");
        abgelehnt("brief.odt", "application/vnd.oasis.opendocument.text", new byte[9], "D-241");
        abgelehnt("kein.pdf", "application/pdf", "%PDF-1.7 quatsch".getBytes(), "D-211");
        var viele =
                Muster.pdf(p -> {
                    for (int i = 0; i < 81; i++) {
                        p.addPage(new PDPage());
                    }
                });
        abgelehnt("viele.pdf", "application/pdf", viele, "D-242");
    }

    private void abgelehnt(String name, String typ, byte[] inhalt, String code) {
        assertThatThrownBy(() -> lesen(name, typ, inhalt))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private List<Sammelblatt> lesen(String name, String typ, byte[] inhalt) throws IOException {
        var datei = Files.write(ordner.resolve(name), inhalt);
        var ablage =
                new Ablage(
                        Pruefsumme.von(inhalt),
                        inhalt.length,
                        typ,
                        name,
                        Virenpruefung.UNAUFFAELLIG);
        return Sammelleser.lesen(datei, ablage, Sammlung.MEISTE_SEITEN);
    }

    private static byte[] bild(String art, int breite, int hoehe) {
        return geschrieben(new BufferedImage(breite, hoehe, BufferedImage.TYPE_INT_RGB), art);
    }

    private static byte[] halbrot() {
        var bild = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        var stift = bild.createGraphics();
        stift.setColor(Color.RED);
        stift.fillRect(0, 0, 200, 200);
        stift.dispose();
        return geschrieben(bild, "jpg");
    }

    private static byte[] geschrieben(BufferedImage bild, String art) {
        try {
            var aus = new ByteArrayOutputStream();
            assertThat(ImageIO.write(bild, art, aus)).isTrue();
            return aus.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String rot(BufferedImage bild) {
        int b = bild.getWidth();
        int h = bild.getHeight();
        var stellen = new int[][] {{5, h / 2}, {b - 5, h / 2}, {b / 2, 5}, {b / 2, h - 5}};
        var namen = List.of("links", "rechts", "oben", "unten");
        for (int i = 0; i < 4; i++) {
            int j = i ^ 1;
            if (istRot(bild, stellen[i]) && !istRot(bild, stellen[j])) {
                return namen.get(i);
            }
        }
        return "nirgends";
    }

    private static boolean istRot(BufferedImage bild, int[] stelle) {
        return new Color(bild.getRGB(stelle[0], stelle[1])).getRed() > 128;
    }

    /// With an EXIF block that says how the telephone was held.
    private static byte[] mitExif(byte[] jpeg, int art) {
        var exif =
                ByteBuffer.allocate(38)
                        .putShort((short) 0xFFE1)
                        .putShort((short) 36)
                        .put("Exif\0\0".getBytes())
                        .put("MM\0*".getBytes())
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) 0x0112)
                        .putShort((short) 3)
                        .putInt(1)
                        .putShort((short) art)
                        .putShort((short) 0)
                        .putInt(0)
                        .array();
        return Muster.zusammen(
                Arrays.copyOf(jpeg, 2), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }
}
