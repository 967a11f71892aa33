package dreiklang.dokument;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/// A PDF with a stamp on its page and another one that is hidden.
final class Auflagepdf {

    private Auflagepdf() {}

    static byte[] mitStempel() throws IOException {
        try (var pdf = new PDDocument();
                var aus = new ByteArrayOutputStream()) {
            var seite = new PDPage();
            pdf.addPage(seite);
            seite.getAnnotations().add(stempel(pdf, "EINGEGANGEN", false));
            seite.getAnnotations().add(stempel(pdf, "VERBORGEN", true));
            pdf.save(aus);
            return aus.toByteArray();
        }
    }

    /// A page with a layer that is switched off.
    static byte[] mitVerborgenerEbene() throws IOException {
        try (var pdf = new PDDocument();
                var aus = new ByteArrayOutputStream()) {
            var seite = new PDPage();
            pdf.addPage(seite);
            var ebene = new PDOptionalContentGroup("verborgen");
            var ebenen = new PDOptionalContentProperties();
            ebenen.addGroup(ebene);
            ebenen.setGroupEnabled(ebene, false);
            pdf.getDocumentCatalog().setOCProperties(ebenen);
            try (var feder = new PDPageContentStream(pdf, seite)) {
                feder.beginMarkedContent(COSName.OC, ebene);
                feder.setNonStrokingColor(Color.BLACK);
                feder.addRect(100, 100, 400, 600);
                feder.fill();
                feder.endMarkedContent();
            }
            pdf.save(aus);
            return aus.toByteArray();
        }
    }

    private static PDAnnotationRubberStamp stempel(PDDocument pdf, String text, boolean versteckt)
            throws IOException {
        var bild = new PDAppearanceStream(pdf);
        bild.setBBox(new PDRectangle(0, 0, 200, 40));
        var mittel = new PDResources();
        mittel.put(
                COSName.getPDFName("F"), new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD));
        bild.setResources(mittel);
        try (var strom = bild.getCOSObject().createOutputStream()) {
            strom.write(
                    ("BT /F 20 Tf 5 10 Td (" + text + ") Tj ET")
                            .getBytes(StandardCharsets.US_ASCII));
        }
        var auflagen = new PDAppearanceDictionary();
        auflagen.setNormalAppearance(bild);
        var stempel = new PDAnnotationRubberStamp();
        stempel.setRectangle(new PDRectangle(300, 700, 200, 40));
        stempel.setAppearance(auflagen);
        stempel.setHidden(versteckt);
        return stempel;
    }
}
