package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// Makes pages of a picture or a PDF: upright, at most 2,000 pixels long, without anything hidden.
/// The size is read from the header before a pixel is decoded.
final class Sammelleser {

    private static final int KANTE = 2_000;
    private static final float DPI = 150;
    private static final float PUNKTE_JE_ZOLL = 72;
    private static final float GUETE = 0.82f;
    private static final int MEISTER_TEXT = 4_000;

    private Sammelleser() {}

    /// @param hoechstens so many pages fit in
    /// @throws FachlicherFehler D-241 neither picture nor PDF, D-242 too many pages, D-2xx damaged
    static List<Sammelblatt> lesen(Path datei, Ablage teil, int hoechstens) {
        try {
            return switch (teil.medientyp()) {
                case "application/pdf" -> PdfLeser.mit(datei, p -> pdf(p, teil.name(), hoechstens));
                case "image/jpeg" -> bilder(datei, teil.name(), Dateityp.JPEG, hoechstens);
                case "image/png" -> bilder(datei, teil.name(), Dateityp.PNG, hoechstens);
                case "image/tiff" -> bilder(datei, teil.name(), Dateityp.TIFF, hoechstens);
                default -> throw new FachlicherFehler(Fehlerart.EINGABE, "D-241", teil.name());
            };
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException kaputt) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-222");
        }
    }

    private static List<Sammelblatt> pdf(PDDocument pdf, String name, int hoechstens)
            throws IOException {
        genug(pdf.getNumberOfPages(), hoechstens);
        var zeichner = new PDFRenderer(pdf);
        zeichner.setSubsamplingAllowed(true);
        var blaetter = new ArrayList<Sammelblatt>();
        for (int i = 0; i < pdf.getNumberOfPages(); i++) {
            blaetter.add(
                    blatt(name, i + 1, text(pdf, i + 1, MEISTER_TEXT), bild(zeichner, pdf, i)));
        }
        return blaetter;
    }

    private static BufferedImage bild(PDFRenderer zeichner, PDDocument pdf, int nummer)
            throws IOException {
        var groesse = pdf.getPage(nummer).getCropBox();
        float kante = Math.max(1, Math.max(groesse.getWidth(), groesse.getHeight()));
        float faktor = Math.min(DPI / PUNKTE_JE_ZOLL, KANTE / kante);
        return zeichner.renderImage(nummer, faktor, ImageType.RGB);
    }

    /// One page of a PDF.
    ///
    /// @param nummer the first is 1
    static Sammelblatt seite(PDDocument pdf, String name, int nummer) throws IOException {
        var zeichner = new PDFRenderer(pdf);
        zeichner.setSubsamplingAllowed(true);
        return blatt(name, nummer, text(pdf, nummer), bild(zeichner, pdf, nummer - 1));
    }

    /// The text of a page of a PDF, in one line.
    static String text(PDDocument pdf, int seite) throws IOException {
        return text(pdf, seite, 5 * MEISTER_TEXT);
    }

    private static String text(PDDocument pdf, int seite, int meister) throws IOException {
        var leser = new PDFTextStripper();
        leser.setStartPage(seite);
        leser.setEndPage(seite);
        var text = leser.getText(pdf).replaceAll("\\s+", " ").strip();
        return text.substring(0, Math.min(meister, text.length()));
    }

    private static List<Sammelblatt> bilder(Path datei, String name, Dateityp typ, int hoechstens)
            throws IOException {
        Bildpruefung.pruefen(datei, typ);
        var drehung = Bilddrehung.zu(datei);
        var blaetter = new ArrayList<Sammelblatt>();
        try (var strom = ImageIO.createImageInputStream(datei.toFile())) {
            var leser =
                    ImageIO.getImageReadersByFormatName(typ.name().toLowerCase(Locale.ROOT)).next();
            try {
                leser.setInput(strom);
                int anzahl = leser.getNumImages(true);
                genug(anzahl, hoechstens);
                for (int i = 0; i < anzahl; i++) {
                    var bild = drehung.gedreht(verkleinert(leser, i));
                    blaetter.add(blatt(name, i + 1, "", bild));
                }
            } finally {
                leser.dispose();
            }
        }
        return blaetter;
    }

    /// Only every second, third … pixel of a large picture is decoded.
    private static BufferedImage verkleinert(ImageReader leser, int nummer) throws IOException {
        int kante = Math.max(leser.getWidth(nummer), leser.getHeight(nummer));
        int schritt = Math.max(1, Math.ceilDiv(kante, KANTE));
        var wie = leser.getDefaultReadParam();
        wie.setSourceSubsampling(schritt, schritt, 0, 0);
        return leser.read(nummer, wie);
    }

    private static Sammelblatt blatt(String name, int nummer, String text, BufferedImage bild)
            throws IOException {
        return new Sammelblatt(name, nummer, text, jpeg(bild), bild.getWidth() > bild.getHeight());
    }

    /// On white, because a page is: without transparency and in RGB, whatever it was before.
    static byte[] jpeg(BufferedImage bild) throws IOException {
        var rgb = new BufferedImage(bild.getWidth(), bild.getHeight(), BufferedImage.TYPE_INT_RGB);
        var stift = rgb.createGraphics();
        stift.drawImage(bild, 0, 0, Color.WHITE, null);
        stift.dispose();
        var aus = new ByteArrayOutputStream();
        var schreiber = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var strom = new MemoryCacheImageOutputStream(aus)) {
            var wie = schreiber.getDefaultWriteParam();
            wie.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wie.setCompressionQuality(GUETE);
            schreiber.setOutput(strom);
            schreiber.write(null, new IIOImage(rgb, null, null), wie);
        } finally {
            schreiber.dispose();
        }
        return aus.toByteArray();
    }

    private static void genug(int seiten, int hoechstens) {
        if (seiten > hoechstens) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-242", Sammlung.MEISTE_SEITEN);
        }
    }
}
