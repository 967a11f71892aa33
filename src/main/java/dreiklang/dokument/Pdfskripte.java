package dreiklang.dokument;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/// Takes the scripts out of a PDF: with them a reader's program could change what stands there, or
/// do what nobody asked for.
final class Pdfskripte {

    private static final COSName JAVASCRIPT = COSName.getPDFName("JavaScript");

    private Pdfskripte() {}

    static void entfernen(PDDocument pdf, PDAcroForm form) throws IOException {
        var katalog = pdf.getDocumentCatalog();
        katalog.getCOSObject().removeItem(COSName.OPEN_ACTION);
        katalog.getCOSObject().removeItem(COSName.AA);
        if (katalog.getNames() != null) {
            katalog.getNames().getCOSObject().removeItem(JAVASCRIPT);
        }
        for (var seite : pdf.getPages()) {
            seite.getCOSObject().removeItem(COSName.AA);
            seite.getAnnotations().forEach(a -> entfernen(a.getCOSObject()));
        }
        form.getFieldTree().forEach(feld -> entfernen(feld.getCOSObject()));
    }

    private static void entfernen(COSDictionary stelle) {
        stelle.removeItem(COSName.AA);
        var aktion = stelle.getCOSDictionary(COSName.A);
        if (aktion != null && JAVASCRIPT.equals(aktion.getCOSName(COSName.S))) {
            stelle.removeItem(COSName.A);
        }
    }
}
