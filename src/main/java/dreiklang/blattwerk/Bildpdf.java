package dreiklang.blattwerk;

import dreiklang.basis.Sprache;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// Builds a PDF/A-2b of pictures, with the words invisibly at their places, so that it can be
/// searched and read aloud. Nothing of another PDF gets into it but what is handed in here.
final class Bildpdf {

    private static final float GUETE = 0.85f;
    private static final float TAUSEND = 1000;
    private static final byte[] FARBEN = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Langzeitangaben angaben;
    private final PDDocument pdf = new PDDocument();
    private final PDFont schrift;

    private Bildpdf(String titel, Sprache sprache, InputStream schrift) throws IOException {
        this.angaben = new Langzeitangaben(titel, sprache);
        this.schrift = PDType0Font.load(pdf, schrift, true);
    }

    /// A finished page.
    record Bauseite(byte[] jpeg, float breite, float hoehe, List<Wort> worte) {

        static Bauseite von(BufferedImage bild, Blattseite seite, List<Wort> worte)
                throws IOException {
            return new Bauseite(Bildpdf.jpeg(bild), seite.breite(), seite.hoehe(), worte);
        }
    }

    /// @param schrift the typeface as TrueType, read to the end
    static byte[] bauen(List<Bauseite> seiten, String titel, Sprache sprache, InputStream schrift)
            throws IOException {
        var bau = new Bildpdf(titel, sprache, schrift);
        try (bau.pdf) {
            for (var seite : seiten) {
                bau.seite(seite);
            }
            bau.angaben.eintragen(bau.pdf);
            farbraum(bau.pdf);
            var aus = new ByteArrayOutputStream();
            bau.pdf.save(aus);
            return aus.toByteArray();
        }
    }

    private void seite(Bauseite seite) throws IOException {
        var blatt = new PDPage(new PDRectangle(seite.breite(), seite.hoehe()));
        pdf.addPage(blatt);
        var bild = JPEGFactory.createFromByteArray(pdf, seite.jpeg());
        try (var stift = new PDPageContentStream(pdf, blatt)) {
            stift.drawImage(bild, 0, 0, seite.breite(), seite.hoehe());
            stift.beginText();
            stift.setRenderingMode(RenderingMode.NEITHER);
            for (var wort : seite.worte()) {
                wort(stift, seite, wort);
            }
            stift.endText();
        }
    }

    private void wort(PDPageContentStream stift, Bauseite seite, Wort wort) throws IOException {
        var text = darstellbar(wort.text()) + " ";
        float groesse = Math.max(1, seite.hoehe() * wort.ort().hoehe() / Rechteck.GANZ);
        float soll = Math.max(1, seite.breite() * wort.ort().breite() / Rechteck.GANZ);
        float ist = schrift.getStringWidth(text.strip()) / TAUSEND * groesse;
        if (ist <= 0) {
            return;
        }
        stift.setFont(schrift, groesse);
        stift.setHorizontalScaling(Math.clamp(100 * soll / ist, 5, 1000));
        float links = seite.breite() * wort.ort().links() / Rechteck.GANZ;
        float unten = seite.hoehe() * (1 - (float) wort.ort().unten() / Rechteck.GANZ);
        stift.setTextMatrix(
                org.apache.pdfbox.util.Matrix.getTranslateInstance(links, unten + groesse * 0.22f));
        stift.showText(text);
    }

    /// What the typeface has no sign for is left out: it stands in the picture.
    private String darstellbar(String text) {
        var gut = new StringBuilder();
        text.codePoints()
                .filter(z -> z == ' ' || (!Character.isISOControl(z) && !Character.isWhitespace(z)))
                .filter(this::vorhanden)
                .forEach(gut::appendCodePoint);
        return gut.toString();
    }

    private boolean vorhanden(int zeichen) {
        try {
            return schrift.encode(Character.toString(zeichen)).length > 0;
        } catch (IOException | IllegalArgumentException keins) {
            return false;
        }
    }

    static void farbraum(PDDocument pdf) throws IOException {
        var farben = new PDOutputIntent(pdf, new ByteArrayInputStream(FARBEN));
        farben.setInfo("sRGB IEC61966-2.1");
        farben.setOutputCondition("sRGB IEC61966-2.1");
        farben.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        farben.setRegistryName("http://www.color.org");
        pdf.getDocumentCatalog().addOutputIntent(farben);
    }

    static byte[] jpeg(BufferedImage bild) throws IOException {
        var aus = new ByteArrayOutputStream();
        var schreiber = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var strom = new MemoryCacheImageOutputStream(aus)) {
            var wie = schreiber.getDefaultWriteParam();
            wie.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wie.setCompressionQuality(GUETE);
            schreiber.setOutput(strom);
            schreiber.write(null, new IIOImage(bild, null, null), wie);
        } finally {
            schreiber.dispose();
        }
        return aus.toByteArray();
    }
}
