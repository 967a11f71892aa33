package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Offen;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.stereotype.Service;

/// The door of the PDF forms: reads their fields, shows a page, fills them in. Scripts in them are
/// never executed.
@Service
public class Pdfformulare {

    private final Pdffuellung fuellung = new Pdffuellung();

    /// Nothing is needed.
    public Pdfformulare() {}

    /// Reads the fields and the text around them.
    ///
    /// @throws FachlicherFehler D-211 damaged, D-212 encrypted, D-216 too complex, D-217 no fields,
    ///   D-218 only XFA
    @Offen("pure function of the file")
    public Pdfformular lesen(Path datei) {
        return PdfLeser.mit(datei, pdf -> new Pdffeldleser(pdf).lesen());
    }

    /// A picture of a page as PNG.
    ///
    /// @param seite the first is 1
    /// @throws FachlicherFehler D-211 damaged, D-212 encrypted, D-216 too complex
    @Offen("pure function of the file")
    public byte[] bild(Path datei, int seite) {
        return PdfLeser.mit(datei, pdf -> Pdfbild.von(pdf, seite));
    }

    /// Fills a form in; the file stays as it is.
    ///
    /// @param werte values by the name of the field; a box is ticked by any text but the empty one,
    ///   of radio buttons the one with that value
    /// @return the filled PDF
    /// @throws FachlicherFehler D-211 damaged, D-212 encrypted, D-216 too complex, D-217 no fields
    @Offen("pure function of the file")
    public byte[] ausfuellen(Path datei, Map<String, String> werte) {
        return PdfLeser.mit(datei, pdf -> fuellung.ausfuellen(pdf, werte));
    }
}
