package dreiklang.vorgang;

/// What can be done to a Vorgang.
public enum Verb {
    /// Take it on.
    UEBERNEHMEN,
    /// Give it to somebody.
    ZUWEISEN,
    /// Ask the person for something missing.
    NACHFORDERN,
    /// The person has answered.
    NACHREICHEN,
    /// Go on without the answer.
    FORTSETZEN,
    /// Decide.
    ENTSCHEIDEN,
    /// Wait for what the person hands in after the decision.
    ABWARTEN,
    /// Work on after the decision.
    WEITERFUEHREN,
    /// Do an Aufgabe of the Ablauf.
    ERLEDIGEN,
    /// Finish and file.
    ABSCHLIESSEN
}
