package dreiklang.rechenprobe;

/// What a column of a table holds.
enum Spaltenart {
    /// Words: names of rows, remarks.
    TEXT,
    /// Figures that can be added.
    WERT,
    /// Percentages.
    ANTEIL,
    /// A running number.
    NUMMER,
    /// Codes that look like numbers, and years.
    KENNUNG,
    /// Dates.
    ZEIT,
    /// Nothing.
    LEER
}
