package dreiklang.einsicht;

import java.time.Instant;

/// What an outside person did.
///
/// @param wann when
/// @param was what
/// @param blatt which sheet, 0 for none
/// @param seite which page of it, 0 for none
public record Einsichtsabruf(Instant wann, Was was, int blatt, int seite) {

    /// What it was.
    public enum Was {
        /// Came in with link and PIN.
        ANGEMELDET,
        /// Typed a wrong PIN.
        PIN_FALSCH,
        /// Was given the words of a page.
        SEITE,
        /// Was given the picture of a page.
        BILD,
        /// Took a sheet along as PDF.
        DATEI,
        /// Left.
        BEENDET
    }
}
