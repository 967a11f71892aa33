package dreiklang.zahlung;

/// Why money is paid.
public enum Auszahlungsart {
    /// In advance, when the Antrag is granted.
    VORSCHUSS,
    /// What was fixed, without what was paid in advance.
    ERSTATTUNG
}
