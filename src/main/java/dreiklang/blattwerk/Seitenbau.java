package dreiklang.blattwerk;

import dreiklang.blattwerk.Seitenplan.Seitenwunsch;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Seitenzugang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.springframework.stereotype.Component;

/// Puts pages of PDFs into new PDFs. What was typed into forms stays to be seen, the fields do not;
/// bookmarks, links within the PDF and signatures are gone.
@Component
class Seitenbau {

    private static final List<COSName> UEBERFLUESSIG =
            List.of(
                    COSName.AA,
                    COSName.B,
                    COSName.STRUCT_PARENTS,
                    COSName.METADATA,
                    COSName.getPDFName("PieceInfo"));

    private final Seitenzugang zugang;

    Seitenbau(Seitenzugang zugang) {
        this.zugang = zugang;
    }

    /// @param quellen where the pages come from
    /// @param dokumente the new PDFs with their pages
    List<byte[]> bauen(List<Ablage> quellen, List<List<Seitenwunsch>> dokumente) {
        // One source at a time, because each has its own limit of time and memory.
        var flach = quellen.stream().map(q -> zugang.pdf(q, Seitenbau::geglaettet)).toList();
        try {
            return oeffnen(flach, new ArrayList<>(), dokumente);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] geglaettet(PDDocument pdf) throws IOException {
        var form = pdf.getDocumentCatalog().getAcroForm();
        if (form != null) {
            form.flatten();
        }
        try (var neu = new PDDocument()) {
            for (var seite : pdf.getPages()) {
                saeubern(neu.importPage(seite), seite);
            }
            return gespeichert(neu);
        }
    }

    /// What a page inherits is written into it, what only makes sense in its old PDF is left out.
    private static void saeubern(PDPage neu, PDPage alt) throws IOException {
        neu.setResources(alt.getResources());
        neu.setMediaBox(alt.getMediaBox());
        neu.setCropBox(alt.getCropBox());
        neu.setRotation(alt.getRotation());
        UEBERFLUESSIG.forEach(neu.getCOSObject()::removeItem);
        var bleiben = new ArrayList<PDAnnotation>();
        for (var zettel : alt.getAnnotations()) {
            if (!(zettel instanceof PDAnnotationLink || zettel instanceof PDAnnotationWidget)) {
                zettel.getCOSObject().removeItem(COSName.PARENT);
                zettel.getCOSObject().removeItem(COSName.getPDFName("StructParent"));
                zettel.setPage(neu);
                bleiben.add(zettel);
            }
        }
        neu.setAnnotations(bleiben);
    }

    private List<byte[]> oeffnen(
            List<byte[]> quellen, List<PDDocument> offen, List<List<Seitenwunsch>> dokumente)
            throws IOException {
        if (offen.size() < quellen.size()) {
            return zugang.eigenes(
                    quellen.get(offen.size()),
                    pdf -> {
                        offen.add(pdf);
                        return oeffnen(quellen, offen, dokumente);
                    });
        }
        var fertig = new ArrayList<byte[]>();
        for (var dokument : dokumente) {
            fertig.add(zusammen(offen, dokument));
        }
        return fertig;
    }

    private static byte[] zusammen(List<PDDocument> quellen, List<Seitenwunsch> seiten)
            throws IOException {
        try (var neu = new PDDocument()) {
            for (var wunsch : seiten) {
                var alt = quellen.get(wunsch.quelle()).getPage(wunsch.seite() - 1);
                var seite = neu.importPage(alt);
                seite.setRotation((alt.getRotation() + wunsch.drehung()) % 360);
                seite.setAnnotations(alt.getAnnotations());
            }
            return gespeichert(neu);
        }
    }

    private static byte[] gespeichert(PDDocument pdf) throws IOException {
        var aus = new ByteArrayOutputStream();
        pdf.save(aus);
        return aus.toByteArray();
    }
}
