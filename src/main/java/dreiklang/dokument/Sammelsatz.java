package dreiklang.dokument;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import dreiklang.basis.Sprache;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/// The pages of a Sammlung as XHTML: one picture on a page, with a heading, a bookmark for every
/// file and a text for those who do not see it.
final class Sammelsatz {

    private static final String BILD = "bild";
    private static final String STIL =
            """
            @page { size: A4; margin: 15mm;
              @bottom-right { content: SEITENZAHL; font-family: "Noto Sans"; font-size: 8pt; color: #333; } }
            @page quer { size: A4 landscape; margin: 15mm; }
            body { font-family: "Noto Sans"; font-size: 9pt; margin: 0; }
            h1 { font-size: 12pt; margin: 0 0 2mm 0; } h2 { font-size: 9pt; margin: 0 0 2mm 0; font-weight: normal; }
            .blatt { page-break-before: always; page-break-inside: avoid; } .erstes { page-break-before: avoid; }
            .hoch img { max-width: 178mm; max-height: 235mm; }
            .quer { page: quer; } .quer img { max-width: 264mm; max-height: 150mm; }
            """;

    private final Sammlung sammlung;
    private final List<Sammelblatt> blaetter;

    Sammelsatz(Sammlung sammlung, List<Sammelblatt> blaetter) {
        this.sammlung = sammlung;
        this.blaetter = blaetter;
    }

    /// Pictures come from here and from nowhere else.
    void bilder(PdfRendererBuilder satz) {
        satz.useUriResolver((basis, adresse) -> adresse.startsWith(BILD + ":") ? adresse : "");
        satz.useProtocolsStreamImplementation(
                adresse ->
                        new Bildstrom(
                                blaetter.get(Integer.parseInt(adresse.substring(BILD.length() + 1)))
                                        .bild()),
                BILD);
    }

    private record Bildstrom(byte[] bild) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bild);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    String xhtml(String seitenzahl) {
        var lesezeichen = new StringBuilder();
        var koerper = new StringBuilder();
        for (int i = 0; i < blaetter.size(); i++) {
            var blatt = blaetter.get(i);
            if (blatt.nummer() == 1) {
                lesezeichen.append(
                        "<bookmark name=\"%s\" href=\"#b%d\"/>"
                                .formatted(Briefsatz.sicher(blatt.datei()), i));
            }
            koerper.append(seite(i, blatt));
        }
        return """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="UTF-8"/><title>%s</title>
        <meta name="subject" content="%s"/><style>%s</style>
        <bookmarks>%s</bookmarks></head><body>%s</body></html>
        """
                .formatted(
                        sammlung.sprache() == Sprache.DE ? "de-DE" : "en-GB",
                        Briefsatz.sicher(sammlung.titel()),
                        Briefsatz.sicher(sammlung.titel()),
                        STIL.replace("SEITENZAHL", seitenzahl),
                        lesezeichen,
                        koerper);
    }

    /// Pages are called after their file: „lohn.jpg, 1“.
    void seitennamen(PDDocument pdf) {
        var namen = new PDPageLabels(pdf);
        for (int i = 0; i < blaetter.size(); i++) {
            if (blaetter.get(i).nummer() == 1) {
                var bereich = new PDPageLabelRange();
                bereich.setPrefix(blaetter.get(i).datei() + ", ");
                bereich.setStyle(PDPageLabelRange.STYLE_DECIMAL);
                bereich.setStart(1);
                namen.setLabelItem(i, bereich);
            }
        }
        pdf.getDocumentCatalog().setPageLabels(namen);
    }

    private String seite(int i, Sammelblatt blatt) {
        var wo = blatt.datei() + ", " + wort() + " " + blatt.nummer();
        return "<div id=\"b%d\" class=\"blatt %s%s\">%s<h2>%s</h2><p><img src=\"bild:%d\" alt=\"%s\"/></p></div>"
                .formatted(
                        i,
                        blatt.quer() ? "quer" : "hoch",
                        i == 0 ? " erstes" : "",
                        i == 0 ? "<h1>" + Briefsatz.sicher(sammlung.titel()) + "</h1>" : "",
                        Briefsatz.sicher(wo),
                        i,
                        Briefsatz.sicher(blatt.text().isEmpty() ? bild(wo) : blatt.text()));
    }

    private String wort() {
        return sammlung.sprache() == Sprache.DE ? "Seite" : "page";
    }

    private String bild(String wo) {
        return sammlung.sprache() == Sprache.DE
                ? "Bild ohne Beschreibung: " + wo
                : "Picture without description: " + wo;
    }
}
