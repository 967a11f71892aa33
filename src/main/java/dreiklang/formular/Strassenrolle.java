package dreiklang.formular;

/// What a question has to do with the Strassenverzeichnis.
public enum Strassenrolle {
    /// Nothing.
    KEINE,
    /// It asks for a street in the Kommune.
    STRASSE,
    /// It asks whether a street that is not in the directory is right; only then it is asked.
    BESTAETIGUNG
}
