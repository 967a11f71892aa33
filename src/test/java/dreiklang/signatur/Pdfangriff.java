package dreiklang.signatur;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/// What somebody does to a signed PDF without touching the signed bytes.
final class Pdfangriff {

    private Pdfangriff() {}

    /// A page more, in an incremental update.
    static byte[] neueSeite(byte[] pdf) throws Exception {
        try (var offen = Loader.loadPDF(pdf)) {
            offen.addPage(new PDPage());
            offen.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
            offen.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            return angehaengt(offen);
        }
    }

    /// Another content of the first page, in an incremental update (shadow attack "replace").
    static byte[] ausgetauschterInhalt(byte[] pdf) throws Exception {
        try (var offen = Loader.loadPDF(pdf)) {
            var seite = offen.getPage(0);
            var inhalt = new PDStream(offen);
            try (var aus = inhalt.createOutputStream()) {
                aus.write("0 0 200 200 re f".getBytes(StandardCharsets.US_ASCII));
            }
            seite.setContents(inhalt);
            seite.getCOSObject().setNeedToBeUpdated(true);
            inhalt.getCOSObject().setNeedToBeUpdated(true);
            return angehaengt(offen);
        }
    }

    /// A text box over the first line of the first page, as any PDF reader can put there.
    static byte[] angehefteterText(byte[] pdf) throws Exception {
        return mitAnmerkung(pdf, textkasten());
    }

    /// The same, dressed up as the field of a signature.
    static byte[] verkleideterText(byte[] pdf) throws Exception {
        var kasten = textkasten();
        var wert = new COSDictionary();
        wert.setItem(COSName.TYPE, COSName.SIG);
        kasten.getCOSObject().setItem(COSName.V, wert);
        return mitAnmerkung(pdf, kasten);
    }

    private static PDAnnotationFreeText textkasten() {
        var kasten = new PDAnnotationFreeText();
        kasten.setRectangle(new PDRectangle(70, 500, 300, 30));
        kasten.setContents("Es werden 9.000 Euro gezahlt.");
        kasten.setDefaultAppearance("/Helv 12 Tf 0 g");
        return kasten;
    }

    private static byte[] mitAnmerkung(byte[] pdf, PDAnnotation anmerkung) throws Exception {
        try (var offen = Loader.loadPDF(pdf)) {
            var seite = offen.getPage(0);
            var liste = new ArrayList<>(seite.getAnnotations());
            liste.add(anmerkung);
            seite.setAnnotations(liste);
            seite.getCOSObject().setNeedToBeUpdated(true);
            anmerkung.getCOSObject().setNeedToBeUpdated(true);
            return angehaengt(offen);
        }
    }

    /// A form with an empty text field, before anybody signs.
    static byte[] mitTextfeld(byte[] pdf) throws Exception {
        try (var offen = Loader.loadPDF(pdf)) {
            var formular = new PDAcroForm(offen);
            offen.getDocumentCatalog().setAcroForm(formular);
            formular.setDefaultAppearance("/Helv 12 Tf 0 g");
            var schriften = new PDResources();
            schriften.put(
                    COSName.getPDFName("Helv"),
                    new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            formular.setDefaultResources(schriften);
            var feld = new PDTextField(formular);
            feld.setPartialName("betrag");
            var kasten = feld.getWidgets().getFirst();
            kasten.setRectangle(new PDRectangle(70, 300, 200, 20));
            kasten.setPage(offen.getPage(0));
            var liste = new ArrayList<>(offen.getPage(0).getAnnotations());
            liste.add(kasten);
            offen.getPage(0).setAnnotations(liste);
            formular.setFields(List.of(feld));
            var aus = new ByteArrayOutputStream();
            offen.save(aus);
            return aus.toByteArray();
        }
    }

    /// Fills in that field, in an incremental update.
    static byte[] ausgefuellt(byte[] pdf) throws Exception {
        try (var offen = Loader.loadPDF(pdf)) {
            var feld = offen.getDocumentCatalog().getAcroForm().getField("betrag");
            feld.setValue("9.000 Euro");
            feld.getCOSObject().setNeedToBeUpdated(true);
            feld.getWidgets().getFirst().getCOSObject().setNeedToBeUpdated(true);
            return angehaengt(offen);
        }
    }

    private static byte[] angehaengt(PDDocument offen) throws Exception {
        var aus = new ByteArrayOutputStream();
        offen.saveIncremental(aus);
        return aus.toByteArray();
    }
}
