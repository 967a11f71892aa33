package dreiklang.rechenprobe;

import java.util.List;

/// What the check of one table found.
///
/// @param name name of the sheet; empty: none
/// @param ersteZeile number of its first row in the file
/// @param zeilen rows
/// @param spalten columns
/// @param zahlen how numbers are written, `deutsch` or `englisch`
/// @param verstanden rules that were understood
/// @param nichtVerstanden cells and sums that could not be checked, with the reason
/// @param befunde what does not close
public record Tabellenbericht(
        String name,
        int ersteZeile,
        int zeilen,
        int spalten,
        String zahlen,
        List<Rechenweg> verstanden,
        List<Unverstanden> nichtVerstanden,
        List<Rechenbefund> befunde) {

    /// Something that could not be checked.
    ///
    /// @param ort the cell or the row
    /// @param text what stands there
    /// @param grund why, as a stable word: `keine-zahl`, `summe-ohne-teile`, `ungenau`
    public record Unverstanden(String ort, String text, String grund) {}
}
