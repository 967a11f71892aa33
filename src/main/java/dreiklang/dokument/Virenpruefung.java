package dreiklang.dokument;

/// What is known about harmful content.
public enum Virenpruefung {
    /// The scanner looked at it and found nothing.
    UNAUFFAELLIG,
    /// No scanner is configured or it did not answer: "nicht geprüft".
    NICHT_GEPRUEFT
}
