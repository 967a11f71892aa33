package dreiklang.formular;

/// How the entries of a group are asked.
public enum Gruppenart {
    /// One below the other.
    BLOCK,
    /// As the rows of a table.
    TABELLE,
    /// Each on a page of its own, with a list of all of them.
    UNTERSEITE
}
