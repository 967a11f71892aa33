package dreiklang.postfach.anbindung.demo;

/// How the demo fails next; for tests.
enum Stoerung {
    /// It does not.
    KEINE,
    /// It answers 500 and has kept nothing.
    FEHLER,
    /// It never answers.
    STUMM,
    /// The connection breaks before anything is kept.
    ABRISS,
    /// It has kept everything, but the answer is lost.
    ANTWORT_VERLOREN,
    /// Somebody in between answers with a page.
    FREMDE_SEITE,
    /// The Nutzerkonto rejects the next message.
    ABWEISEN,
    /// The Nutzerkonto says nothing to the next message, until the demo is started anew.
    SCHWEIGT,
    /// The delivery service signs in the name of the Nutzerkonto that the next message was
    /// accepted.
    FAELSCHT;

    /// Whether it is about a message, not about a call.
    boolean betrifftNachricht() {
        return this == ABWEISEN || this == SCHWEIGT || this == FAELSCHT;
    }
}
