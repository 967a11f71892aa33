package dreiklang.prozess;

/// The five kinds of work that a step of a Prozess can be.
public enum Bausteinart {
    /// Work on the matter itself.
    INHALT,
    /// Writing down what was found and decided.
    DOKUMENTATION,
    /// The same information goes from one medium to another: a Medienbruch.
    MEDIENWECHSEL,
    /// Getting and giving information, agreeing with others.
    KOORDINATION,
    /// Information comes, goes and is passed on.
    INFORMATIONSFLUSS
}
