package dreiklang.rechenprobe;

/// Something in a table that does not close. Nothing is corrected.
///
/// @param art what was checked
/// @param ort the cell, for example `C11`
/// @param zeile number of the row in the file, the first is 1
/// @param spalte number of the column, the first is 1
/// @param zeilenname words of the row
/// @param spaltenname words over the column
/// @param gedruckt what stands there
/// @param gerechnet what comes out
/// @param differenz printed less worked out; empty where it says nothing
/// @param rechenweg how it comes out
/// @param folgefehler whether it only follows from another finding
public record Rechenbefund(
        Art art,
        String ort,
        int zeile,
        int spalte,
        String zeilenname,
        String spaltenname,
        String gedruckt,
        String gerechnet,
        String differenz,
        String rechenweg,
        boolean folgefehler) {

    /// What was checked.
    public enum Art {
        /// A sum of rows.
        SPALTENSUMME("R-201"),
        /// A sum of columns.
        ZEILENSUMME("R-202"),
        /// A percentage.
        ANTEIL("R-203"),
        /// A difference.
        DIFFERENZ("R-204"),
        /// What the name of the row says to work out.
        WORTREGEL("R-205"),
        /// A running number that is missing.
        NUMMER_FEHLT("R-206"),
        /// A running number that stands twice.
        NUMMER_DOPPELT("R-207"),
        /// A beginning after its end.
        ZEITFOLGE("R-208"),
        /// A part that is larger than the whole.
        TEIL_GROESSER("R-209");

        private final String code;

        Art(String code) {
            this.code = code;
        }

        /// The stable code.
        public String code() {
            return code;
        }
    }
}
