package dreiklang.dokument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Puts letters one after another for a printer that prints both sides: each begins on the front of
/// a sheet. Only for printing; signatures of the letters do not hold in it.
final class Druckstapel {

    private Druckstapel() {}

    static byte[] legen(List<byte[]> briefe) {
        try {
            var aus = new ByteArrayOutputStream();
            var stapel = new PDFMergerUtility();
            stapel.setDocumentMergeMode(PDFMergerUtility.DocumentMergeMode.OPTIMIZE_RESOURCES_MODE);
            stapel.setDestinationStream(aus);
            byte[] leer = leereSeite();
            for (byte[] brief : briefe) {
                stapel.addSource(new RandomAccessReadBuffer(brief));
                if (PdfLeser.eigenes(brief, PDDocument::getNumberOfPages) % 2 != 0) {
                    stapel.addSource(new RandomAccessReadBuffer(leer));
                }
            }
            stapel.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
            return aus.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] leereSeite() throws IOException {
        try (var pdf = new PDDocument();
                var aus = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            pdf.save(aus);
            return aus.toByteArray();
        }
    }
}
