package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.dokument.Pdfformular.Ort;
import dreiklang.dokument.Pdfformular.Pdffeld;
import dreiklang.dokument.Pdfformular.Pdffeldart;
import dreiklang.dokument.Pdfformular.Pdfoption;
import dreiklang.dokument.Pdfformular.Pdfseite;
import dreiklang.dokument.Pdfformular.Textstelle;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;

/// Reads the fields of an AcroForm and the text of its pages.
final class Pdffeldleser {

    private static final int MEISTE_FELDER = 2_000;
    private static final int MEISTE_SEITEN = 60;
    private static final int LAENGSTER_TEXT = 1_000;

    private final PDDocument pdf;

    Pdffeldleser(PDDocument pdf) {
        this.pdf = pdf;
    }

    Pdfformular lesen() throws IOException {
        var form = form(pdf);
        var felder = new ArrayList<Pdffeld>();
        for (var feld : form.getFieldTree()) {
            if (feld instanceof PDTerminalField t && !t.getWidgets().isEmpty()) {
                felder.add(feld(t));
            }
            if (felder.size() > MEISTE_FELDER) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "D-216");
            }
        }
        if (felder.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, form.hasXFA() ? "D-218" : "D-217");
        }
        return new Pdfformular(titel(), seiten(), List.copyOf(felder), form.hasXFA());
    }

    /// The form of a PDF; without the repairs PDFBox would make.
    static PDAcroForm form(PDDocument pdf) {
        var form = pdf.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-217");
        }
        return form;
    }

    private String titel() {
        return gebunden(pdf.getDocumentInformation().getTitle());
    }

    private List<Pdfseite> seiten() throws IOException {
        int anzahl = Math.min(pdf.getNumberOfPages(), MEISTE_SEITEN);
        var seiten = new ArrayList<Pdfseite>();
        for (int i = 0; i < anzahl; i++) {
            var groesse = pdf.getPage(i).getCropBox();
            seiten.add(
                    new Pdfseite(
                            groesse.getWidth(),
                            groesse.getHeight(),
                            new Pdftextleser().lesen(pdf, i + 1)));
        }
        return List.copyOf(seiten);
    }

    private Pdffeld feld(PDTerminalField feld) {
        var erstes = feld.getWidgets().getFirst();
        int seite = seite(erstes);
        var tooltip = feld.getAlternateFieldName();
        return new Pdffeld(
                feld.getFullyQualifiedName(),
                art(feld),
                gebunden(tooltip),
                seite + 1,
                ort(erstes, seite),
                feld.isRequired(),
                feld instanceof PDTextField t && t.isMultiline(),
                feld instanceof PDTextField t ? Math.max(0, t.getMaxLen()) : 0,
                kaestchen(feld),
                optionen(feld));
    }

    private static String gebunden(@Nullable String text) {
        var kurz = text == null ? "" : text.substring(0, Math.min(text.length(), LAENGSTER_TEXT));
        return Normalizer.normalize(kurz, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    }

    private static Pdffeldart art(PDTerminalField feld) {
        return switch (feld) {
            case PDTextField _ -> Pdffeldart.TEXT;
            case PDCheckBox _ -> Pdffeldart.KAESTCHEN;
            case PDRadioButton _ -> Pdffeldart.RADIO;
            case PDChoice _ -> Pdffeldart.LISTE;
            case PDSignatureField _ -> Pdffeldart.SIGNATUR;
            default -> Pdffeldart.KNOPF;
        };
    }

    private List<Textstelle> kaestchen(PDTerminalField feld) {
        if (!(feld instanceof PDButton) || feld instanceof PDPushButton) {
            return List.of();
        }
        return feld.getWidgets().stream()
                .map(w -> new Textstelle(anWert(w), ort(w, seite(w))))
                .toList();
    }

    /// The state of a box that is ticked.
    static String anWert(PDAnnotationWidget kaestchen) {
        var aussehen = kaestchen.getAppearance();
        var normal = aussehen == null ? null : aussehen.getNormalAppearance();
        if (normal == null || !normal.isSubDictionary()) {
            return "Yes";
        }
        Set<COSName> werte = normal.getSubDictionary().keySet();
        return werte.stream()
                .map(COSName::getName)
                .filter(n -> !n.equals("Off"))
                .findFirst()
                .orElse("Yes");
    }

    private static List<Pdfoption> optionen(PDTerminalField feld) {
        if (!(feld instanceof PDChoice wahl)) {
            return List.of();
        }
        var werte = wahl.getOptionsExportValues();
        var texte = wahl.getOptionsDisplayValues();
        return IntStream.range(0, Math.min(werte.size(), texte.size()))
                .mapToObj(i -> new Pdfoption(werte.get(i), texte.get(i)))
                .toList();
    }

    private int seite(PDAnnotationWidget kaestchen) {
        var seite = kaestchen.getPage();
        int index = seite == null ? -1 : pdf.getPages().indexOf(seite);
        return index >= 0 ? index : gesucht(kaestchen);
    }

    /// Many forms do not say on which page a field is; the page says it.
    private int gesucht(PDAnnotationWidget kaestchen) {
        int anzahl = Math.min(pdf.getNumberOfPages(), MEISTE_SEITEN);
        for (int i = 0; i < anzahl; i++) {
            var liste = pdf.getPage(i).getCOSObject().getCOSArray(COSName.ANNOTS);
            if (liste != null && liste.indexOfObject(kaestchen.getCOSObject()) >= 0) {
                return i;
            }
        }
        return 0;
    }

    private Ort ort(PDAnnotationWidget kaestchen, int seite) {
        @Nullable PDRectangle r = kaestchen.getRectangle();
        var rahmen = pdf.getPage(seite).getCropBox();
        return r == null
                ? new Ort(0, 0, 0, 0)
                : new Ort(
                        r.getLowerLeftX() - rahmen.getLowerLeftX(),
                        rahmen.getUpperRightY() - r.getUpperRightY(),
                        r.getWidth(),
                        r.getHeight());
    }
}
