package dreiklang.dokument;

/// What is known about harmful content.
public enum Virenpruefung {
    /// The scanner looked at it and found nothing, or the program made the content itself.
    UNAUFFAELLIG,
    /// No scanner is configured or it did not answer: "nicht geprüft". Checked again as soon as one
    /// answers.
    NICHT_GEPRUEFT,
    /// Found to be harmful in a later check; the content is kept as evidence and never given out.
    GESPERRT
}
