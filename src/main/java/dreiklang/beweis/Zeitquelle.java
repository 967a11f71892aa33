package dreiklang.beweis;

/// Who says when a Hashbaum existed.
public enum Zeitquelle {
    /// The time-stamping authority the installation names.
    DIENST,
    /// The one of the demo: the way is real, the trust is not.
    DEMO,
    /// This program itself; only our own word.
    HAUS
}
