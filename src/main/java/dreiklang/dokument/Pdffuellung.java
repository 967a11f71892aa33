package dreiklang.dokument;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/// Writes values into a form, with a font of ours inside, so that every letter of a name can be
/// seen everywhere.
final class Pdffuellung {

    private static final String SCHRIFT = "schriften/NotoSans_400Regular.ttf";
    private static final Pattern GROESSE = Pattern.compile("([0-9.]{1,6})\\s+Tf");
    private static final float GROESSTE = 10;
    private static final float KLEINSTE = 4;
    private static final float RAND = 5;
    private static final COSName NAME = COSName.getPDFName("DreiklangNotoSans");

    private final byte[] schrift;

    Pdffuellung() {
        try (var strom = Pdffuellung.class.getResourceAsStream(SCHRIFT)) {
            if (strom == null) {
                throw new IllegalStateException("missing in the program: " + SCHRIFT);
            }
            schrift = strom.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] ausfuellen(PDDocument pdf, Map<String, String> werte) throws IOException {
        var form = Pdffeldleser.form(pdf);
        var font = PDType0Font.load(pdf, new ByteArrayInputStream(schrift), false);
        einrichten(form, font);
        for (var feld : form.getFieldTree()) {
            var wert = werte.get(feld.getFullyQualifiedName());
            if (wert != null) {
                setzen(feld, wert, font);
            }
        }
        form.setNeedAppearances(false);
        Pdfskripte.entfernen(pdf, form);
        var aus = new ByteArrayOutputStream();
        pdf.save(aus);
        return aus.toByteArray();
    }

    private static void einrichten(PDAcroForm form, PDFont font) {
        var vorrat = form.getDefaultResources();
        if (vorrat == null) {
            vorrat = new PDResources();
            form.setDefaultResources(vorrat);
        }
        vorrat.put(NAME, font);
        if (form.hasXFA()) {
            form.setXFA(null);
        }
    }

    private static void setzen(PDField feld, String wert, PDFont font) throws IOException {
        switch (feld) {
            case PDTextField text -> {
                text.setActions(null);
                var sichtbar = darstellbar(wert, font, text.isMultiline());
                text.setDefaultAppearance(
                        "/" + NAME.getName() + " " + groesse(text, sichtbar, font) + " Tf 0 g");
                text.setValue(sichtbar);
            }
            case PDCheckBox kaestchen -> {
                if (wert.isBlank()) {
                    kaestchen.unCheck();
                } else {
                    kaestchen.check();
                }
            }
            case PDRadioButton radio -> {
                if (radio.getOnValues().contains(wert)) {
                    radio.setValue(wert);
                }
            }
            case PDChoice wahl -> wahl.setValue(wert);
            default -> {
                // Buttons and signatures take no value.
            }
        }
    }

    /// The size the form wants, or that of print where it leaves that open; smaller when the text
    /// would not fit.
    private static float groesse(PDTextField feld, String wert, PDFont font) throws IOException {
        var vorgabe = feld.getDefaultAppearance();
        var treffer = GROESSE.matcher(vorgabe == null ? "" : vorgabe);
        float gewuenscht = treffer.find() ? Float.parseFloat(treffer.group(1)) : 0;
        var kasten = feld.getWidgets().getFirst().getRectangle();
        float groesse = gewuenscht > 0 ? gewuenscht : GROESSTE;
        if (kasten == null || feld.isComb()) {
            return groesse;
        }
        if (!feld.isMultiline()) {
            groesse = Math.min(groesse, kasten.getHeight() * 0.65f);
        }
        while (groesse > KLEINSTE && !passt(wert, font, groesse, kasten, feld.isMultiline())) {
            groesse -= 0.5f;
        }
        return groesse;
    }

    private static boolean passt(
            String wert, PDFont font, float groesse, PDRectangle kasten, boolean mehrzeilig)
            throws IOException {
        float breite = kasten.getWidth() - RAND;
        int zeilen = 0;
        for (var zeile : wert.split("\n")) {
            zeilen += (int) Math.ceil(font.getStringWidth(zeile) / 1000 * groesse / breite * 1.15);
            for (var wort : mehrzeilig ? zeile.split(" ") : new String[] {zeile}) {
                if (font.getStringWidth(wort) / 1000 * groesse > breite) {
                    return false;
                }
            }
        }
        return !mehrzeilig || zeilen * groesse * 1.4 <= kasten.getHeight() - RAND;
    }

    private static String darstellbar(String text, PDFont font, boolean mehrzeilig) {
        var rein = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n");
        var aus = new StringBuilder();
        rein.codePoints()
                .forEach(z -> {
                    var zeichen = Character.toString(z);
                    if (z == '\n') {
                        aus.append(mehrzeilig ? "\n" : ", ");
                    } else {
                        aus.append(kennt(font, zeichen) ? zeichen : "?");
                    }
                });
        return aus.toString();
    }

    private static boolean kennt(PDFont font, String zeichen) {
        try {
            return font.encode(zeichen).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
