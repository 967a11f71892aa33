package dreiklang.einsicht;

import java.util.Optional;

/// A sheet of the Akte while it is chosen what is in an Einsicht.
///
/// @param blatt its number in the Akte
/// @param titel what it is
/// @param vorgang number of the Vorgang of the Akte it lies in, 0 for directly in the Akte
/// @param erscheint as what it would be seen; empty where no pages can be shown
/// @param gewaehlt as what it is in it now; empty: it is not in it and not named
/// @param grund why it is held back or blackened
public record Einsichtsblatt(
        int blatt,
        String titel,
        int vorgang,
        Optional<Art> erscheint,
        Optional<Art> gewaehlt,
        String grund) {

    /// As what a sheet is in an Einsicht.
    public enum Art {
        /// As it is.
        ORIGINAL,
        /// Its redacted Fassung, never anything else.
        GESCHWAERZT,
        /// Named with a reason, not to be seen.
        ZURUECKGEHALTEN
    }
}
