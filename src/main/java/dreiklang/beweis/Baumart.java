package dreiklang.beweis;

/// What the leaves of a Hashbaum are.
public enum Baumart {
    /// Dokumente that were filed since the tree before.
    TAG,
    /// Time stamps that are renewed by one over all of them.
    ERNEUERUNG
}
