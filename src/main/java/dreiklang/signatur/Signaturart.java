package dreiklang.signatur;

/// Whose electronic mark a document carries.
public enum Signaturart {
    /// Nobody's.
    KEINE,
    /// The seal of the Kommune (eIDAS, Article 3 number 25).
    SIEGEL,
    /// The signature of the person who decides (eIDAS, Article 3 number 10).
    PERSON
}
