package dreiklang.formular;

/// The kind of a question: decides how it is shown and how an answer is checked.
public enum Feldart {
    /// One line of text.
    TEXT,
    /// Several lines of text.
    MEHRZEILIG,
    /// A whole number; with `stellen` one with decimal places, kept with a point.
    ZAHL,
    /// An amount in euro.
    BETRAG,
    /// A day, asked with three inputs, kept as ISO date; where that is enough as `2024-05` or
    /// `2024`.
    DATUM,
    /// A time of day, kept as `08:30`.
    UHRZEIT,
    /// Yes or no, kept as `ja` or `nein`.
    JANEIN,
    /// Exactly one of the options.
    AUSWAHL,
    /// Any number of the options.
    MEHRFACHAUSWAHL,
    /// A single tick that must or may be set, kept as `ja`.
    BESTAETIGUNG,
    /// A name typed in place of a signature.
    UNTERSCHRIFT,
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
    /// A place on the Kommune's map, kept as `51.41840 8.12030` and how it was given.
    PUNKT,
    /// The Ortsteil of that place or of its address; found out by the program.
    ORTSTEIL,
    /// A number worked out from other answers; with `einheit: euro` an amount.
    BERECHNET,
    /// Text to read, no answer.
    HINWEIS,
    /// Questions under one heading.
    BLOCK,
    /// Questions that repeat; kept as the numbers of its entries.
    GRUPPE
}
