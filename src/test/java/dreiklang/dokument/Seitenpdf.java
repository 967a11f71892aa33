package dreiklang.dokument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// A PDF with one page for each text, for tests of other modules.
public final class Seitenpdf {

    private Seitenpdf() {}

    /// Lines are separated by a line break.
    public static byte[] von(String... seiten) {
        try (var pdf = new PDDocument();
                var aus = new ByteArrayOutputStream()) {
            for (var text : seiten) {
                var seite = new PDPage();
                pdf.addPage(seite);
                try (var feder = new PDPageContentStream(pdf, seite)) {
                    feder.beginText();
                    feder.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    feder.setLeading(16);
                    feder.newLineAtOffset(60, 700);
                    for (var zeile : text.split("\n")) {
                        feder.showText(zeile);
                        feder.newLine();
                    }
                    feder.endText();
                }
            }
            pdf.save(aus);
            return aus.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
