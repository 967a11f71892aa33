package dreiklang.blattwerk;

import dreiklang.basis.Sprache;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// What a PDF/A-2b says of itself: title, language, standard; nothing else.
///
/// @param titel title of the PDF
/// @param sprache its language
record Langzeitangaben(String titel, Sprache sprache) {

    private static final String XMP =
            """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>Dreiklang</pdf:Producer></rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;

    void eintragen(PDDocument pdf) throws IOException {
        var kurz = new PDDocumentInformation();
        kurz.setTitle(titel);
        kurz.setProducer("Dreiklang");
        pdf.setDocumentInformation(kurz);
        var katalog = pdf.getDocumentCatalog();
        katalog.setLanguage(sprache == Sprache.EN ? "en-GB" : "de-DE");
        var anzeige = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        anzeige.setDisplayDocTitle(true);
        katalog.setViewerPreferences(anzeige);
        var xmp = XMP.formatted(sicher(titel)).getBytes(StandardCharsets.UTF_8);
        katalog.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp)));
    }

    private static String sicher(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
