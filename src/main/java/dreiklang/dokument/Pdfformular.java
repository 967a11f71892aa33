package dreiklang.dokument;

import java.util.List;

/// The fields of a PDF form and the text around them. Places are in points from the top left corner
/// of the page.
///
/// @param titel title of the PDF, may be empty
/// @param seiten its pages
/// @param felder its fields; a group of radio buttons is one field with several boxes
/// @param xfa whether it also has an XFA form, which is not read
public record Pdfformular(String titel, List<Pdfseite> seiten, List<Pdffeld> felder, boolean xfa) {

    /// A page with its text.
    ///
    /// @param texte runs of words in one line, in reading order
    public record Pdfseite(double breite, double hoehe, List<Textstelle> texte) {}

    /// Words in one line.
    public record Textstelle(String text, Ort ort) {}

    /// A rectangle.
    public record Ort(double x, double y, double breite, double hoehe) {

        /// Right edge.
        public double rechts() {
            return x + breite;
        }

        /// Lower edge.
        public double unten() {
            return y + hoehe;
        }
    }

    /// What kind of field it is.
    public enum Pdffeldart {
        /// Typed text.
        TEXT,
        /// Ticked on its own.
        KAESTCHEN,
        /// One of several boxes.
        RADIO,
        /// One or several of a list.
        LISTE,
        /// A signature by certificate.
        SIGNATUR,
        /// A button that does something.
        KNOPF
    }

    /// A field.
    ///
    /// @param name its full name
    /// @param tooltip what a reader says about it, may be empty
    /// @param seite page, the first is 1
    /// @param pflicht whether the PDF demands it
    /// @param mehrzeilig whether several lines may be typed
    /// @param laenge most characters, 0 without limit
    /// @param kaestchen its boxes: value when ticked, and where
    /// @param optionen what a list offers: stored value and text
    public record Pdffeld(
            String name,
            Pdffeldart art,
            String tooltip,
            int seite,
            Ort ort,
            boolean pflicht,
            boolean mehrzeilig,
            int laenge,
            List<Textstelle> kaestchen,
            List<Pdfoption> optionen) {}

    /// One thing a list offers.
    public record Pdfoption(String wert, String text) {}
}
