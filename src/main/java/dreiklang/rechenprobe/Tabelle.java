package dreiklang.rechenprobe;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A table as it stands in a file or a paper: cells as they were written.
///
/// @param name name of the sheet or of the block; empty: none
/// @param ersteZeile number of its first row in the file, the first is 1
/// @param zeilen its rows, empty ones between them included
public record Tabelle(String name, int ersteZeile, List<List<Zelle>> zeilen) {

    /// A cell.
    ///
    /// @param text as it shows
    /// @param zahl its number, where the file says so and it need not be read from the text
    public record Zelle(String text, Optional<BigDecimal> zahl) {

        /// A cell of text.
        public static Zelle von(String text) {
            return new Zelle(text.strip(), Optional.empty());
        }

        boolean leer() {
            return text.isBlank();
        }
    }

    /// A table of texts.
    public static Tabelle von(String name, List<List<String>> zeilen) {
        return new Tabelle(
                name, 1, zeilen.stream().map(z -> z.stream().map(Zelle::von).toList()).toList());
    }

    int breite() {
        return zeilen.stream().mapToInt(List::size).max().orElse(0);
    }

    Zelle zelle(int zeile, int spalte) {
        var reihe = zeilen.get(zeile);
        return spalte < reihe.size() ? reihe.get(spalte) : Zelle.von("");
    }

    /// Where a cell stands, as spreadsheets call it, for example `C11`.
    String ort(int zeile, int spalte) {
        var buchstaben = new StringBuilder();
        for (int rest = spalte + 1; rest > 0; rest = (rest - 1) / 26) {
            buchstaben.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return buchstaben.toString() + (ersteZeile + zeile);
    }
}
