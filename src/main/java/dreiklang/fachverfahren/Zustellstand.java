package dreiklang.fachverfahren;

/// Where a Zustellung stands.
public enum Zustellstand {
    /// It will be sent, or sent again.
    WARTET,
    /// The Fachverfahren has taken it.
    ZUGESTELLT,
    /// It was given up and waits for a person.
    GESCHEITERT,
    /// A person has decided that it need not be sent.
    VERWORFEN
}
