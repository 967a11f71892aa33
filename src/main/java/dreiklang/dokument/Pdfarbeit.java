package dreiklang.dokument;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/// What is done with an open PDF. It is closed afterwards: nothing of it may be kept.
///
/// @param <T> what comes out
@FunctionalInterface
public interface Pdfarbeit<T> {

    /// Does it; a result that is no longer wanted may be cut short by an interrupt.
    ///
    /// @throws IOException when the PDF turns out to be damaged
    T an(PDDocument pdf) throws IOException;
}
