package dreiklang.rechenprobe;

/// A rule that was understood in a table, and how often it holds.
///
/// @param art what it is
/// @param ort where: a row, a column
/// @param name its words
/// @param rechenweg how it is worked out
/// @param geprueft cells that could be checked
/// @param stimmt how many of them hold
public record Rechenweg(
        Rechenbefund.Art art,
        String ort,
        String name,
        String rechenweg,
        int geprueft,
        int stimmt) {}
