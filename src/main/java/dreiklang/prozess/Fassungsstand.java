package dreiklang.prozess;

/// How far a Fassung of a Prozess is. From a draft it becomes valid, and never changes again.
public enum Fassungsstand {
    /// It is being worked on.
    ENTWURF,
    /// It is valid and never changes.
    GUELTIG
}
