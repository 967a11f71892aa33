package dreiklang.signatur;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

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

    private static byte[] angehaengt(PDDocument offen) throws Exception {
        var aus = new ByteArrayOutputStream();
        offen.saveIncremental(aus);
        return aus.toByteArray();
    }
}
