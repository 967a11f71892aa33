package dreiklang.blattwerk;

import dreiklang.basis.Sprache;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Sets plain text as PDF/A-2b, line by line.
final class Textpdf {

    private static final float GROESSE = 10;
    private static final float ZEILE = 14;
    private static final float RAND = 60;
    private static final int JE_SEITE = (int) ((PDRectangle.A4.getHeight() - 2 * RAND) / ZEILE);
    private static final int MEISTE_ZEILEN = JE_SEITE * 500;

    private Textpdf() {}

    /// @param schrift the typeface as TrueType, read to the end
    static byte[] setzen(String text, String titel, InputStream schrift) throws IOException {
        try (var pdf = new PDDocument()) {
            var font = PDType0Font.load(pdf, schrift, true);
            var zeilen = umbrochen(text, font);
            for (int ab = 0; ab < Math.max(1, zeilen.size()); ab += JE_SEITE) {
                seite(pdf, font, zeilen.subList(ab, Math.min(zeilen.size(), ab + JE_SEITE)));
            }
            new Langzeitangaben(titel, Sprache.DE).eintragen(pdf);
            Bildpdf.farbraum(pdf);
            var aus = new ByteArrayOutputStream();
            pdf.save(aus);
            return aus.toByteArray();
        }
    }

    private static void seite(PDDocument pdf, PDFont font, List<String> zeilen) throws IOException {
        var seite = new PDPage(PDRectangle.A4);
        pdf.addPage(seite);
        try (var stift = new PDPageContentStream(pdf, seite)) {
            stift.beginText();
            stift.setFont(font, GROESSE);
            stift.setLeading(ZEILE);
            stift.newLineAtOffset(RAND, PDRectangle.A4.getHeight() - RAND);
            for (var zeile : zeilen) {
                stift.showText(zeile);
                stift.newLine();
            }
            stift.endText();
        }
    }

    private static List<String> umbrochen(String text, PDFont font) throws IOException {
        var zeilen = new ArrayList<String>();
        float breite = PDRectangle.A4.getWidth() - 2 * RAND;
        for (var roh : text.split("\\R", -1)) {
            var rest = darstellbar(roh.replace("\t", "    "), font);
            while (font.getStringWidth(rest) / 1000 * GROESSE > breite) {
                int bis = passt(rest, font, breite);
                zeilen.add(rest.substring(0, bis).stripTrailing());
                rest = rest.substring(bis).stripLeading();
            }
            zeilen.add(rest);
            if (zeilen.size() > MEISTE_ZEILEN) {
                throw new IOException("too long to be set");
            }
        }
        return zeilen;
    }

    /// Where a line is broken: at the last blank that fits, otherwise in the middle of a word.
    private static int passt(String zeile, PDFont font, float breite) throws IOException {
        int bis = 1;
        float weite = 0;
        while (bis < zeile.length()) {
            weite += font.getStringWidth(zeile.substring(bis - 1, bis)) / 1000 * GROESSE;
            if (weite > breite) {
                break;
            }
            bis++;
        }
        int luecke = zeile.lastIndexOf(' ', bis - 1);
        return luecke > 0 ? luecke + 1 : Math.max(1, bis - 1);
    }

    /// What the typeface has no sign for becomes a question mark; the original says more.
    private static String darstellbar(String text, PDFont font) {
        var gut = new StringBuilder();
        text.chars()
                .filter(z -> !Character.isISOControl(z))
                .forEach(z -> gut.append(vorhanden((char) z, font) ? (char) z : '?'));
        return gut.toString();
    }

    private static boolean vorhanden(char zeichen, PDFont font) {
        try {
            return font.encode(String.valueOf(zeichen)).length > 0;
        } catch (IOException | IllegalArgumentException keins) {
            return false;
        }
    }
}
