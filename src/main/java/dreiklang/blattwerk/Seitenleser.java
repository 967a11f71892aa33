package dreiklang.blattwerk;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Seitenzugang;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/// Reads pages of PDFs and pictures. A page of any size becomes a picture that fits into memory.
@Component
class Seitenleser {

    static final String PDF = "application/pdf";

    private static final Set<String> BILDER = Set.of("image/jpeg", "image/png", "image/tiff");
    private static final float PUNKTE_JE_ZOLL = 72;
    private static final float LANGE_KANTE_A4 = 842;
    private static final int KANTE = 3_300;
    private static final long BILDPUNKTE = 120_000_000L;
    private static final int TIEFE = 4;

    private final Seitenzugang zugang;

    Seitenleser(Seitenzugang zugang) {
        this.zugang = zugang;
    }

    /// Whether a file has pages that can be shown as pictures.
    static boolean hatSeiten(Ablage ablage) {
        return ablage.medientyp().equals(PDF) || istBild(ablage);
    }

    static boolean istBild(Ablage ablage) {
        return BILDER.contains(ablage.medientyp());
    }

    /// @throws FachlicherFehler D-2xx when it cannot be read
    int seiten(Ablage ablage) {
        return istBild(ablage)
                ? zugang.bildseiten(ablage)
                : zugang.pdf(ablage, PDDocument::getNumberOfPages);
    }

    /// One page.
    ///
    /// @param nummer the first is 1
    /// @param dichte pixels per inch; fewer of a page that is too large
    /// @throws FachlicherFehler K-411 there is no such page, D-2xx when it cannot be read
    Blattseite lesen(Ablage ablage, int nummer, float dichte) {
        return lesen(ablage, nummer, nummer, dichte).getFirst();
    }

    /// Several pages, for which the limit of time holds together.
    List<Blattseite> lesen(Ablage ablage, int von, int bis, float dichte) {
        if (!istBild(ablage)) {
            return zugang.pdf(ablage, pdf -> seiten(pdf, von, bis, dichte));
        }
        gibtEs(zugang.bildseiten(ablage), von, bis);
        var seiten = new ArrayList<Blattseite>();
        for (int nummer = von; nummer <= bis; nummer++) {
            int kante = (int) Math.min(KANTE, LANGE_KANTE_A4 / PUNKTE_JE_ZOLL * dichte);
            var bild = zugang.bild(ablage, nummer, kante);
            float faktor = LANGE_KANTE_A4 / Math.max(bild.getWidth(), bild.getHeight());
            seiten.add(
                    new Blattseite(
                            bild,
                            Math.max(1, bild.getWidth() * faktor),
                            Math.max(1, bild.getHeight() * faktor),
                            List.of()));
        }
        return seiten;
    }

    /// The words of every page, without pictures; of a picture none.
    List<List<Wort>> worte(Ablage ablage, int von, int bis) {
        if (istBild(ablage)) {
            return java.util.Collections.nCopies(bis - von + 1, List.of());
        }
        return zugang.pdf(
                ablage,
                pdf -> {
                    gibtEs(pdf.getNumberOfPages(), von, bis);
                    var alle = new ArrayList<List<Wort>>();
                    for (int nummer = von; nummer <= bis; nummer++) {
                        alle.add(Wortleser.lesen(pdf, nummer));
                    }
                    return alle;
                });
    }

    private static List<Blattseite> seiten(PDDocument pdf, int von, int bis, float dichte)
            throws IOException {
        gibtEs(pdf.getNumberOfPages(), von, bis);
        var zeichner = new PDFRenderer(pdf);
        zeichner.setSubsamplingAllowed(true);
        var seiten = new ArrayList<Blattseite>();
        for (int nummer = von; nummer <= bis; nummer++) {
            seiten.add(seite(pdf, zeichner, nummer, dichte));
        }
        return seiten;
    }

    private static Blattseite seite(PDDocument pdf, PDFRenderer zeichner, int nummer, float dichte)
            throws IOException {
        var seite = pdf.getPage(nummer - 1);
        ertraeglich(seite.getResources(), 0);
        boolean quer = seite.getRotation() % 180 != 0;
        float breite =
                Math.max(1, quer ? seite.getCropBox().getHeight() : seite.getCropBox().getWidth());
        float hoehe =
                Math.max(1, quer ? seite.getCropBox().getWidth() : seite.getCropBox().getHeight());
        float faktor = Math.min(dichte / PUNKTE_JE_ZOLL, KANTE / Math.max(breite, hoehe));
        BufferedImage bild = zeichner.renderImage(nummer - 1, faktor, ImageType.RGB);
        return new Blattseite(bild, breite, hoehe, Wortleser.lesen(pdf, nummer));
    }

    /// A picture in a page can be small as a file and huge in memory.
    private static void ertraeglich(PDResources mittel, int tiefe) throws IOException {
        if (mittel == null || tiefe > TIEFE) {
            return;
        }
        for (var name : mittel.getXObjectNames()) {
            var objekt = mittel.getXObject(name);
            if (objekt instanceof PDImageXObject bild
                    && (long) bild.getWidth() * bild.getHeight() > BILDPUNKTE) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "D-216");
            }
            if (objekt instanceof PDFormXObject form) {
                ertraeglich(form.getResources(), tiefe + 1);
            }
        }
    }

    private static void gibtEs(int seiten, int von, int bis) {
        if (von < 1 || bis > seiten) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-411");
        }
    }
}
