package dreiklang.einfuhr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceEntry;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/// A PDF form made while testing. Places are in points from the top left corner of an A4 page.
public final class Pdfmuster implements AutoCloseable {

    private static final PDType1Font SCHRIFT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private final PDDocument pdf = new PDDocument();
    private final PDPage seite = new PDPage(PDRectangle.A4);
    private final PDAcroForm form = new PDAcroForm(pdf);

    public Pdfmuster() {
        pdf.addPage(seite);
        pdf.getDocumentInformation().setTitle("Antrag auf einen Liegeplatz");
        var vorrat = new PDResources();
        vorrat.put(COSName.getPDFName("Helv"), SCHRIFT);
        form.setDefaultResources(vorrat);
        form.setDefaultAppearance("/Helv 9 Tf 0 g");
        pdf.getDocumentCatalog().setAcroForm(form);
    }

    public Pdfmuster text(double x, double y, String worte) {
        try (var strom =
                new PDPageContentStream(pdf, seite, PDPageContentStream.AppendMode.APPEND, true)) {
            strom.beginText();
            strom.setFont(SCHRIFT, 9);
            strom.newLineAtOffset((float) x, (float) (seite.getMediaBox().getHeight() - y));
            strom.showText(worte);
            strom.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Pdfmuster feld(double x, double y, String name, String tooltip) {
        var feld = new PDTextField(form);
        anlegen(feld, name, tooltip, kasten(x, y, 120, 16));
        return this;
    }

    public Pdfmuster kaestchen(double x, double y, String name, String tooltip, String an) {
        var feld = new PDCheckBox(form);
        var widget = feld.getWidgets().getFirst();
        var zustaende = new PDAppearanceDictionary();
        var normal = new COSDictionary();
        for (var zustand : new String[] {an, "Off"}) {
            var bild = new PDAppearanceStream(pdf);
            bild.setBBox(new PDRectangle(10, 10));
            bild.setResources(new PDResources());
            normal.setItem(COSName.getPDFName(zustand), bild);
        }
        zustaende.setNormalAppearance(new PDAppearanceEntry(normal));
        widget.setAppearance(zustaende);
        widget.setAppearanceState("Off");
        anlegen(feld, name, tooltip, kasten(x, y, 10, 10));
        return this;
    }

    private void anlegen(PDTerminalField feld, String name, String tooltip, PDRectangle ort) {
        try {
            feld.setPartialName(name);
            if (!tooltip.isEmpty()) {
                feld.setAlternateFieldName(tooltip);
            }
            PDAnnotationWidget widget = feld.getWidgets().getFirst();
            widget.setRectangle(ort);
            widget.setPage(seite);
            seite.getAnnotations().add(widget);
            form.getFields().add(feld);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDRectangle kasten(double x, double y, double breite, double hoehe) {
        return new PDRectangle(
                (float) x,
                (float) (seite.getMediaBox().getHeight() - y - hoehe),
                (float) breite,
                (float) hoehe);
    }

    Pdfmuster mitJavaScript() {
        var skript = new PDActionJavaScript("app.alert('hallo')");
        pdf.getDocumentCatalog().setOpenAction(skript);
        var baum = new COSDictionary();
        baum.setItem(COSName.getPDFName("JavaScript"), skript);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, baum);
        for (var feld : form.getFieldTree()) {
            feld.getCOSObject().setItem(COSName.A, skript);
            feld.getCOSObject().setItem(COSName.AA, new COSDictionary());
        }
        return this;
    }

    Pdfmuster nurXfa() {
        form.getFields().clear();
        form.getCOSObject().setString(COSName.getPDFName("XFA"), "<xdp/>");
        return this;
    }

    Pdfmuster verschluesselt() {
        try {
            pdf.protect(new StandardProtectionPolicy("geheim", "geheim", new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public byte[] fertig() {
        try (this) {
            var aus = new ByteArrayOutputStream();
            pdf.save(aus);
            return aus.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
