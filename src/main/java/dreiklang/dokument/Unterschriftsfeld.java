package dreiklang.dokument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// Puts an empty signature field into the foot of the last page: named, described and part of the
/// structure tree, so that PDF/UA still holds (ISO 14289-1, 7.18).
final class Unterschriftsfeld {

    /// Name by which the field is found when it is signed.
    static final String NAME = "Unterschrift";

    private static final float MM = 72f / 25.4f;
    private static final PDRectangle ORT = new PDRectangle(25 * MM, 8 * MM, 130 * MM, 13 * MM);

    private Unterschriftsfeld() {}

    static byte[] einfuegen(byte[] pdf, String vorlesetext) {
        try {
            return PdfLeser.eigenes(
                    pdf,
                    offen -> {
                        einfuegen(offen, vorlesetext);
                        var aus = new ByteArrayOutputStream(pdf.length + 4096);
                        offen.save(aus);
                        return aus.toByteArray();
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void einfuegen(PDDocument pdf, String vorlesetext) throws IOException {
        var formular = new PDAcroForm(pdf);
        pdf.getDocumentCatalog().setAcroForm(formular);
        var feld = new PDSignatureField(formular);
        feld.setPartialName(NAME);
        feld.setAlternateFieldName(vorlesetext);
        formular.setFields(List.of(feld));
        PDPage seite = pdf.getPage(pdf.getNumberOfPages() - 1);
        var kaestchen = feld.getWidgets().getFirst();
        kaestchen.setRectangle(ORT);
        kaestchen.setPage(seite);
        kaestchen.setPrinted(true);
        kaestchen.setContents(vorlesetext);
        var anmerkungen = seite.getAnnotations();
        anmerkungen.add(kaestchen);
        seite.setAnnotations(anmerkungen);
        seite.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        einordnen(
                pdf.getDocumentCatalog().getStructureTreeRoot(),
                seite,
                kaestchen.getCOSObject(),
                vorlesetext);
    }

    /// As the last element of the document.
    private static void einordnen(
            PDStructureTreeRoot baum, PDPage seite, COSDictionary kaestchen, String vorlesetext)
            throws IOException {
        PDStructureNode wurzel = wurzel(baum);
        var element = new PDStructureElement("Form", wurzel);
        element.setPage(seite);
        element.setAlternateDescription(vorlesetext);
        var verweis = new PDObjectReference();
        verweis.getCOSObject().setItem(COSName.OBJ, kaestchen);
        verweis.getCOSObject().setItem(COSName.PG, seite);
        element.appendKid(verweis);
        wurzel.appendKid(element);
        int nummer = Math.max(baum.getParentTreeNextKey(), naechste(baum.getParentTree()));
        kaestchen.setInt(COSName.STRUCT_PARENT, nummer);
        eintragen(baum, nummer, element);
        baum.setParentTreeNextKey(nummer + 1);
    }

    private static PDStructureNode wurzel(PDStructureTreeRoot baum) {
        return baum.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureNode.class::cast)
                .findFirst()
                .orElse(baum);
    }

    private static int naechste(PDNumberTreeNode baum) throws IOException {
        var zahlen = baum.getNumbers();
        int hoechste = -1;
        if (zahlen != null) {
            for (int zahl : zahlen.keySet()) {
                hoechste = Math.max(hoechste, zahl);
            }
        }
        var kinder = baum.getKids();
        if (kinder != null) {
            for (var kind : kinder) {
                hoechste = Math.max(hoechste, naechste(kind) - 1);
            }
        }
        return hoechste + 1;
    }

    private static void eintragen(PDStructureTreeRoot baum, int nummer, PDStructureElement element)
            throws IOException {
        var eltern = baum.getParentTree();
        var kinder = eltern.getKids();
        var blatt = kinder == null || kinder.isEmpty() ? eltern : kinder.getLast();
        var zahlen = new TreeMap<Integer, org.apache.pdfbox.pdmodel.common.COSObjectable>();
        var alte = blatt.getNumbers();
        if (alte != null) {
            zahlen.putAll(alte);
        }
        zahlen.put(nummer, element);
        blatt.setNumbers(zahlen);
        if (blatt != eltern) {
            kinder.getLast()
                    .getCOSObject()
                    .setItem(COSName.LIMITS, blatt.getCOSObject().getItem(COSName.LIMITS));
        }
        baum.setParentTree(eltern);
    }
}
