package dreiklang.fachverfahren;

/// A way on which something reaches a Fachverfahren. Sending the same key twice leaves one there.
sealed interface Weg permits Restweg, Dateiweg, Mailweg {

    /// Delivers; returns only when the Fachverfahren has taken it durably.
    ///
    /// @return what it answered, may be empty
    String senden(Sendung sendung) throws Zustellfehler;

    /// Whether the Fachverfahren can be reached, without delivering anything.
    ///
    /// @return what was found, in a German sentence
    String verbindungPruefen() throws Zustellfehler;
}
