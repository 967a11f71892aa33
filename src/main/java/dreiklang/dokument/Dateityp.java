package dreiklang.dokument;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A kind of file that is taken in. What is not listed here is refused.
enum Dateityp {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    TIFF("image/tiff", "tif", "tiff"),
    TEXT("text/plain", "txt", "csv"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /// A mail as it came; never uploaded, only taken from a mailbox.
    NACHRICHT("message/rfc822", "eml"),
    /// Only electronic invoices.
    XML("application/xml", "xml");

    private final String medientyp;
    private final List<String> endungen;

    Dateityp(String medientyp, String... endungen) {
        this.medientyp = medientyp;
        this.endungen = List.of(endungen);
    }

    String medientyp() {
        return medientyp;
    }

    /// The usual ending first.
    List<String> endungen() {
        return endungen;
    }

    /// All kinds as a person reads them: `PDF, JPG, PNG …`.
    static String alleLesbar() {
        return Arrays.stream(values())
                .filter(typ -> typ != NACHRICHT)
                .map(typ -> typ.endungen.getFirst().toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
