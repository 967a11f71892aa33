package dreiklang.dokument;

import dreiklang.basis.Sprache;
import java.util.List;

/// Pictures and PDFs that shall become one PDF.
///
/// @param titel title of the PDF
/// @param sprache language of its headings
/// @param teile the files in order
public record Sammlung(String titel, Sprache sprache, List<Ablage> teile) {

    /// Most pages of the result.
    static final int MEISTE_SEITEN = 80;
}
