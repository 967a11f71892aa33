package dreiklang.identitaet;

import java.time.Instant;

/// Something known about the holder of an account, such as a last name.
///
/// @param bedeutung what it is, in the words of the HTML attribute `autocomplete`, such as
///   `family-name`; the number of a house is `house-number`
/// @param wert the value; a day as `1985-03-27`
/// @param stufe how far it can be relied on
/// @param seit since when it is known
public record Merkmal(String bedeutung, String wert, Stufe stufe, Instant seit) {

    /// How far a Merkmal can be relied on.
    public enum Stufe {
        /// The person says so.
        EIGENE_ANGABE,
        /// It was proven when signing in or opening the account.
        BESTAETIGT
    }
}
