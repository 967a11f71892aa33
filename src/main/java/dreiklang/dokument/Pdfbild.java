package dreiklang.dokument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Makes a picture of a page, never larger than a screen can use.
final class Pdfbild {

    private static final float PUNKTE_JE_ZOLL = 72;
    private static final float DPI = 110;
    private static final float LAENGSTE_KANTE = 2_400;

    private Pdfbild() {}

    static byte[] von(PDDocument pdf, int seite) throws IOException {
        int index = Math.clamp(seite - 1, 0, pdf.getNumberOfPages() - 1);
        var groesse = pdf.getPage(index).getCropBox();
        float kante = Math.max(1, Math.max(groesse.getWidth(), groesse.getHeight()));
        float faktor = Math.min(DPI / PUNKTE_JE_ZOLL, LAENGSTE_KANTE / kante);
        var bild = new PDFRenderer(pdf).renderImage(index, faktor, ImageType.RGB);
        var aus = new ByteArrayOutputStream();
        ImageIO.write(bild, "png", aus);
        return aus.toByteArray();
    }
}
