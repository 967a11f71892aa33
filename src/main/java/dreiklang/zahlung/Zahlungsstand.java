package dreiklang.zahlung;

/// Where a Zahlung stands.
public enum Zahlungsstand {
    /// Not paid yet.
    OFFEN,
    /// Noted as paid.
    BEZAHLT
}
