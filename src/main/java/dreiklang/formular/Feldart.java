package dreiklang.formular;

/// The kind of a question: decides how it is shown and how an answer is checked.
public enum Feldart {
    /// One line of text.
    TEXT,
    /// Several lines of text.
    MEHRZEILIG,
    /// A whole number.
    ZAHL,
    /// An amount in euro.
    BETRAG,
    /// A day, asked with three inputs, kept as ISO date.
    DATUM,
    /// Yes or no, kept as `ja` or `nein`.
    JANEIN,
    /// Exactly one of the options.
    AUSWAHL,
    /// Any number of the options.
    MEHRFACHAUSWAHL,
    /// A single tick that must or may be set, kept as `ja`.
    BESTAETIGUNG,
    /// E-mail address.
    EMAIL,
    /// Telephone number.
    TELEFON,
    /// Bank account number, checked by its check digits.
    IBAN,
    /// German postal code.
    PLZ,
    /// One or several files.
    DATEI,
    /// Text to read, no answer.
    HINWEIS
}
