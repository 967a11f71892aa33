package dreiklang.demo;

/// What happens in one step of the invented past.
enum Was {
    /// A person fills in a draft and submits it, or leaves it.
    AUSFUELLEN,
    /// Somebody in the Amt takes the Vorgang on.
    UEBERNEHMEN,
    /// The Amt asks for something missing.
    NACHFORDERN,
    /// The person answers.
    ANTWORTEN,
    /// The money has come.
    BEZAHLEN,
    /// The Amt grants.
    BEWILLIGEN,
    /// The Amt refuses.
    ABLEHNEN,
    /// The Amt has done what was asked for.
    ERLEDIGEN,
    /// Another unit has done its step.
    SCHRITT,
    /// The person opens the Bescheid.
    ABRUFEN,
    /// The Amt puts the Akte away.
    ABSCHLIESSEN
}
