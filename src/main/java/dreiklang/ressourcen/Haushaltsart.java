package dreiklang.ressourcen;

/// In which part of the Haushalt money is planned. The two are never added together.
public enum Haushaltsart {
    /// Finanzplan: investments.
    FINANZPLAN,
    /// Ergebnisplan: expenses.
    ERGEBNISPLAN
}
