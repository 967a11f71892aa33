package dreiklang.dokument;

import static dreiklang.dokument.Pdfschrift.zahl;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Makes an upright drawing of a page of a PDF, as it is: letters stay letters, lines stay lines.
/// What was filled in, stamped or signed is drawn onto it. Where a PDF switches layers off, the
/// page becomes a picture, so that nothing hidden appears.
final class Seitenuebernahme {

    private static final float BILD_DPI = 150;
    private static final float LAENGSTE_KANTE = 3_000;
    private static final Set<String> UNGEZEICHNET = Set.of("Popup", "Link");

    private final PDDocument pdf;
    private final Pdfabschnitt ziel;
    private final boolean mitEbenen;

    Seitenuebernahme(PDDocument pdf, Pdfabschnitt ziel) {
        this.pdf = pdf;
        this.ziel = ziel;
        this.mitEbenen = pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.OCPROPERTIES);
    }

    /// So many pages can be read within the limit of time.
    int aufEinmal() {
        return mitEbenen ? 8 : 50;
    }

    /// @param nummer the first is 0
    Seitenform seite(int nummer) throws IOException {
        var seite = pdf.getPage(nummer);
        var kasten = seite.getCropBox();
        boolean liegt = seite.getRotation() % 180 != 0;
        float breite = Math.max(1, liegt ? kasten.getHeight() : kasten.getWidth());
        float hoehe = Math.max(1, liegt ? kasten.getWidth() : kasten.getHeight());
        int form = mitEbenen ? bild(nummer, breite, hoehe) : form(seite, kasten, breite, hoehe);
        return new Seitenform(form, breite, hoehe);
    }

    private int bild(int nummer, float breite, float hoehe) throws IOException {
        float faktor = Math.min(BILD_DPI / 72, LAENGSTE_KANTE / Math.max(breite, hoehe));
        var bild = new PDFRenderer(pdf).renderImage(nummer, faktor, ImageType.RGB);
        var jpeg = Sammelleser.jpeg(bild);
        int stueck = ziel.bild(bild.getWidth(), bild.getHeight(), new ByteArrayInputStream(jpeg));
        return ziel.zeichnung(
                "/BBox [0 0 %s %s] /Resources << /XObject << /B %d 0 R >> >>"
                        .formatted(zahl(breite), zahl(hoehe), stueck),
                Map.of(),
                strom("%s 0 0 %s 0 0 cm /B Do".formatted(zahl(breite), zahl(hoehe))));
    }

    private int form(PDPage seite, PDRectangle kasten, float breite, float hoehe)
            throws IOException {
        var dazu = new LinkedHashMap<String, COSBase>();
        var mittel = seite.getResources();
        dazu.put("Resources", mittel == null ? new COSDictionary() : mittel.getCOSObject());
        if (seite.getCOSObject().getDictionaryObject(COSName.GROUP) instanceof COSDictionary g) {
            dazu.put("Group", g);
        }
        int form;
        try (var anweisungen = seite.getContents()) {
            form =
                    ziel.zeichnung(
                            "/BBox %s /Matrix %s"
                                    .formatted(
                                            eckig(kasten.getCOSArray()),
                                            eckig(aufrecht(kasten, seite.getRotation()))),
                            dazu,
                            anweisungen);
        }
        int fertig = mitAuflagen(seite, form, breite, hoehe);
        ziel.nachholen();
        return fertig;
    }

    /// How a page is turned so that it stands upright with its corner at 0, 0.
    static double[] aufrecht(PDRectangle k, int drehung) {
        return switch (Math.floorMod(drehung, 360)) {
            case 90 -> new double[] {0, -1, 1, 0, -k.getLowerLeftY(), k.getUpperRightX()};
            case 180 -> new double[] {-1, 0, 0, -1, k.getUpperRightX(), k.getUpperRightY()};
            case 270 -> new double[] {0, 1, -1, 0, k.getUpperRightY(), -k.getLowerLeftX()};
            default -> new double[] {1, 0, 0, 1, -k.getLowerLeftX(), -k.getLowerLeftY()};
        };
    }

    /// Puts what lies on a page – filled fields, stamps, signatures – onto its drawing.
    private int mitAuflagen(PDPage seite, int form, float breite, float hoehe) throws IOException {
        var namen = new StringBuilder("/S " + form + " 0 R");
        var zug = new StringBuilder("/S Do q ");
        zug.append(ohneKlammern(aufrecht(seite.getCropBox(), seite.getRotation()))).append(" cm ");
        int anzahl = 0;
        for (var auflage : seite.getAnnotations()) {
            var bild = sichtbar(auflage) ? auflage.getNormalAppearanceStream() : null;
            var ort = auflage.getRectangle();
            if (bild == null || ort == null || leer(bild)) {
                continue;
            }
            var werte = lage(bild, ort);
            anzahl++;
            namen.append(" /A%d %d 0 R".formatted(anzahl, ziel.nummer(bild.getCOSObject())));
            zug.append("q %s cm /A%d Do Q ".formatted(ohneKlammern(werte), anzahl));
        }
        return anzahl == 0
                ? form
                : ziel.zeichnung(
                        "/BBox [0 0 %s %s] /Resources << /XObject << %s >> >>"
                                .formatted(zahl(breite), zahl(hoehe), namen),
                        Map.of(),
                        strom(zug + "Q"));
    }

    private static boolean leer(PDAppearanceStream bild) {
        return bild.getBBox() == null || umriss(bild).isEmpty();
    }

    private static Rectangle2D umriss(PDAppearanceStream bild) {
        return bild.getBBox().transform(bild.getMatrix()).getBounds2D();
    }

    /// How an appearance is moved and stretched to its place (ISO 32000-1, 12.5.5).
    private static double[] lage(PDAppearanceStream bild, PDRectangle ort) {
        var umriss = umriss(bild);
        var lage = new AffineTransform();
        lage.translate(ort.getLowerLeftX(), ort.getLowerLeftY());
        lage.scale(ort.getWidth() / umriss.getWidth(), ort.getHeight() / umriss.getHeight());
        lage.translate(-umriss.getX(), -umriss.getY());
        double[] werte = new double[6];
        lage.getMatrix(werte);
        return werte;
    }

    private static boolean sichtbar(PDAnnotation auflage) {
        return !auflage.isHidden()
                && !auflage.isNoView()
                && !UNGEZEICHNET.contains(String.valueOf(auflage.getSubtype()));
    }

    private static String eckig(COSArray zahlen) {
        var werte = zahlen.toFloatArray();
        return "[%s %s %s %s]"
                .formatted(zahl(werte[0]), zahl(werte[1]), zahl(werte[2]), zahl(werte[3]));
    }

    private static String eckig(double[] werte) {
        return "[" + ohneKlammern(werte) + "]";
    }

    private static String ohneKlammern(double[] w) {
        return "%s %s %s %s %s %s"
                .formatted(zahl(w[0]), zahl(w[1]), zahl(w[2]), zahl(w[3]), zahl(w[4]), zahl(w[5]));
    }

    private static InputStream strom(String anweisungen) {
        return new ByteArrayInputStream(anweisungen.getBytes(StandardCharsets.ISO_8859_1));
    }
}
