package dreiklang.signatur;

import eu.europa.esig.dss.diagnostic.AbstractSignatureWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/// The objects of a file that are fields of signatures and timestamps the library has read. What
/// only calls itself one is none. Read with the library's own reader, where it reads the file, too.
final class Unterschriftsfelder {

    /// The field or annotation a change lies in, as the library names the way to it.
    private static final Pattern STELLE =
            Pattern.compile(".*/(?:Annots|Fields) (\\d+) (\\d+) R(?: .*)?");

    private final Set<String> nummern;

    private Unterschriftsfelder(Set<String> nummern) {
        this.nummern = nummern;
    }

    static Unterschriftsfelder von(byte[] pdf, DiagnosticData befund) {
        var nummern = new HashSet<String>();
        felder(pdf)
                .forEach((name, objekte) -> {
                    if (gelesene(befund).contains(name)) {
                        nummern.addAll(objekte);
                    }
                });
        return new Unterschriftsfelder(nummern);
    }

    /// Whether a change lies in one of these fields.
    ///
    /// @param weg to the changed object, as in `/Catalog /Pages 3 0 R /Annots 12 0 R /V`
    boolean enthaelt(String weg) {
        var stelle = STELLE.matcher(weg);
        return stelle.matches() && nummern.contains(stelle.group(1) + " " + stelle.group(2));
    }

    private static Set<String> gelesene(DiagnosticData befund) {
        return Stream.<AbstractSignatureWrapper>concat(
                        befund.getSignatures().stream(), befund.getTimestampList().stream())
                .map(Unterschriftsfelder::fassung)
                .filter(Objects::nonNull)
                .flatMap(f -> f.getSignatureFieldNames().stream())
                .collect(Collectors.toSet());
    }

    private static @Nullable PDFRevisionWrapper fassung(AbstractSignatureWrapper zeichen) {
        return switch (zeichen) {
            case SignatureWrapper s -> s.getPDFRevision();
            case TimestampWrapper t -> t.getPDFRevision();
            default -> null;
        };
    }

    /// Name of a field of signature → numbers of its objects; of two with the same name none
    /// counts.
    private static Map<String, Set<String>> felder(byte[] pdf) {
        var felder = new HashMap<String, Set<String>>();
        try (var offen = new PdfBoxDocumentReader(new InMemoryDocument(pdf))) {
            var formular = offen.getPDDocument().getDocumentCatalog().getAcroForm(null);
            if (formular != null) {
                for (var feld : formular.getFieldTree()) {
                    if (feld instanceof PDSignatureField s && s.getSignature() != null) {
                        felder.merge(s.getFullyQualifiedName(), objekte(s), (_, _) -> Set.of());
                    }
                }
            }
            return felder;
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static Set<String> objekte(PDSignatureField feld) {
        return Stream.concat(
                        Stream.of(feld.getCOSObject()),
                        feld.getWidgets().stream().map(w -> w.getCOSObject()))
                .map(COSDictionary::getKey)
                .filter(Objects::nonNull)
                .map(k -> k.getNumber() + " " + k.getGeneration())
                .collect(Collectors.toSet());
    }
}
