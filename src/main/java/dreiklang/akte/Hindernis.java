package dreiklang.akte;

/// Why an Akte cannot be assessed, handed over or destroyed now.
public enum Hindernis {
    /// It has no ZdA: somebody still works on it, for example a Widerspruch.
    OFFEN,
    /// Its Aufbewahrungsfrist still runs.
    FRIST,
    /// A Loeschsperre is in force.
    GESPERRT,
    /// An Akte that is kept longer refers to it.
    VERWEIS
}
