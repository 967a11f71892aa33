package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.XmlLeser;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.jspecify.annotations.Nullable;

/// The invoice inside of a PDF (ZUGFeRD, Factur-X): the one file that may be in one. It is taken
/// for an invoice by what it is, not by its name alone: XML that reads as an invoice of EN 16931.
final class Rechnungsanlage {

    private static final Set<String> NAMEN =
            Set.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml");
    private static final Set<String> WURZELN =
            Set.of("CrossIndustryInvoice", "CrossIndustryDocument", "Invoice", "CreditNote");
    private static final int GROESSTE = 5 * 1024 * 1024;
    private static final int ELEMENTE = 200_000;

    private final @Nullable COSStream inhalt;

    private Rechnungsanlage(@Nullable COSStream inhalt) {
        this.inhalt = inhalt;
    }

    /// The invoice in a PDF, if the only file in its list of files is one.
    static Rechnungsanlage von(PDDocument pdf) {
        return new Rechnungsanlage(strom(pdf).orElse(null));
    }

    /// Whether there is one.
    boolean vorhanden() {
        return inhalt != null;
    }

    /// Whether it is this object, and not another file.
    boolean ist(COSBase objekt) {
        return inhalt != null && inhalt == objekt;
    }

    private static Optional<COSStream> strom(PDDocument pdf) {
        try {
            var namen = pdf.getDocumentCatalog().getNames();
            var liste = namen == null ? null : namen.getEmbeddedFiles();
            var dateien = liste == null ? null : liste.getNames();
            if (dateien == null || dateien.size() != 1) {
                return Optional.empty();
            }
            var einzige = dateien.values().iterator().next();
            return einzige == null ? Optional.empty() : strom(einzige);
        } catch (IOException | FachlicherFehler | ClassCastException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<COSStream> strom(PDComplexFileSpecification datei) throws IOException {
        var strom = datei.getEmbeddedFile();
        var name = datei.getFilename();
        if (strom == null || name == null || !NAMEN.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try (var aus = strom.createInputStream()) {
            var wurzel = XmlLeser.lesen(name, aus.readNBytes(GROESSTE + 1), GROESSTE, ELEMENTE);
            return WURZELN.contains(wurzel.name())
                    ? Optional.of(strom.getCOSObject())
                    : Optional.empty();
        }
    }
}
