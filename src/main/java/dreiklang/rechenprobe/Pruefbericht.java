package dreiklang.rechenprobe;

import java.util.List;

/// What the check of a file found.
///
/// @param datei name of the file
/// @param art `csv` or `xlsx`
/// @param kodierung how the letters of a CSV are stored
/// @param trennzeichen what separates its columns
/// @param tabellen one report for each table
public record Pruefbericht(
        String datei,
        String art,
        String kodierung,
        String trennzeichen,
        List<Tabellenbericht> tabellen) {

    /// Number of findings.
    public int befunde() {
        return tabellen.stream().mapToInt(t -> t.befunde().size()).sum();
    }

    /// Number of figures that were checked.
    public int geprueft() {
        return tabellen.stream()
                .flatMap(t -> t.verstanden().stream())
                .mapToInt(Rechenweg::geprueft)
                .sum();
    }
}
