package dreiklang.blattwerk;

import dreiklang.dokument.Ablage;
import dreiklang.dokument.Seitenzugang;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.springframework.stereotype.Component;

/// Sets Stempel on pages of a PDF, upright as the page is seen, however it is turned.
@Component
class Stempler {

    private static final float GROESSE = 14;
    private static final float LUFT = 6;
    private static final float RAND = 20;
    private static final Color TINTE = new Color(150, 0, 30);

    private final Seitenzugang zugang;

    Stempler(Seitenzugang zugang) {
        this.zugang = zugang;
    }

    byte[] stempeln(Ablage original, Stempel stempel) {
        return zugang.pdf(
                original,
                pdf -> {
                    try (var strom = zugang.schrift()) {
                        var schrift = PDType0Font.load(pdf, strom, true);
                        int seiten = stempel.alleSeiten() ? pdf.getNumberOfPages() : 1;
                        for (int i = 0; i < seiten; i++) {
                            setzen(pdf, pdf.getPage(i), schrift, stempel);
                        }
                    }
                    var aus = new ByteArrayOutputStream();
                    pdf.save(aus);
                    return aus.toByteArray();
                });
    }

    private static void setzen(PDDocument pdf, PDPage seite, PDFont schrift, Stempel stempel)
            throws IOException {
        var kasten = Kasten.fuer(seite, schrift, stempel);
        try (var stift =
                new PDPageContentStream(
                        pdf, seite, PDPageContentStream.AppendMode.APPEND, true, true)) {
            stift.transform(aufrecht(seite));
            stift.setNonStrokingColor(Color.WHITE);
            stift.addRect(kasten.x(), kasten.y(), kasten.weit(), kasten.hoch());
            stift.fill();
            stift.setStrokingColor(TINTE);
            stift.setLineWidth(1.5f);
            stift.addRect(kasten.x(), kasten.y(), kasten.weit(), kasten.hoch());
            stift.stroke();
            stift.setNonStrokingColor(TINTE);
            stift.beginText();
            stift.setFont(schrift, kasten.schrift());
            stift.newLineAtOffset(kasten.x() + LUFT, kasten.y() + LUFT + kasten.schrift() * 0.2f);
            stift.showText(stempel.text());
            stift.endText();
        }
    }

    /// Where it stands on the page as it is seen, measured from its lower left corner, and how
    /// large it is written: never wider than the page.
    private record Kasten(float x, float y, float weit, float hoch, float schrift) {

        static Kasten fuer(PDPage seite, PDFont schrift, Stempel stempel) throws IOException {
            boolean quer = seite.getRotation() % 180 != 0;
            var ganz = seite.getCropBox();
            float breite = quer ? ganz.getHeight() : ganz.getWidth();
            float hoehe = quer ? ganz.getWidth() : ganz.getHeight();
            float natuerlich = schrift.getStringWidth(stempel.text()) / 1000;
            float groesse = Math.clamp((breite - 2 * RAND - 2 * LUFT) / natuerlich, 1, GROESSE);
            float weit = natuerlich * groesse + 2 * LUFT;
            float hoch = groesse + 2 * LUFT;
            float x =
                    switch (stempel.platz()) {
                        case OBEN_LINKS, UNTEN_LINKS -> RAND;
                        case OBEN_RECHTS, UNTEN_RECHTS -> breite - RAND - weit;
                        case MITTE -> (breite - weit) / 2;
                    };
            float y =
                    switch (stempel.platz()) {
                        case UNTEN_LINKS, UNTEN_RECHTS -> RAND;
                        case OBEN_LINKS, OBEN_RECHTS -> hoehe - RAND - hoch;
                        case MITTE -> (hoehe - hoch) / 2;
                    };
            return new Kasten(x, y, weit, hoch, groesse);
        }
    }

    /// From the page as it is seen, measured from its lower left corner, to the page as it is
    /// stored.
    private static Matrix aufrecht(PDPage seite) {
        var kasten = seite.getCropBox();
        float x = kasten.getLowerLeftX();
        float y = kasten.getLowerLeftY();
        float rechts = kasten.getUpperRightX();
        float oben = kasten.getUpperRightY();
        return switch (Math.floorMod(seite.getRotation(), 360)) {
            case 90 -> new Matrix(0, 1, -1, 0, rechts, y);
            case 180 -> new Matrix(-1, 0, 0, -1, rechts, oben);
            case 270 -> new Matrix(0, -1, 1, 0, x, oben);
            default -> new Matrix(1, 0, 0, 1, x, y);
        };
    }
}
