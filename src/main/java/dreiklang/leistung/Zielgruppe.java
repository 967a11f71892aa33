package dreiklang.leistung;

/// Whom a Leistung is for.
public enum Zielgruppe {
    /// People in their private life.
    PERSONEN,
    /// Enterprises, clubs, the self-employed.
    UNTERNEHMEN
}
