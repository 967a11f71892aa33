package dreiklang.vorgang;

/// A Vorgang nobody works on, and why.
///
/// @param vorgang the Vorgang
/// @param ursache why nobody does
public record Unbearbeitet(Vorgang vorgang, Ursache ursache) {

    /// Why nobody works on a Vorgang.
    public enum Ursache {
        /// Nobody has taken it or was named.
        NIEMAND,
        /// Nobody does the daily work of the unit.
        OHNE_PERSONAL,
        /// The one named does not work here any more.
        GEGANGEN,
        /// The one named is away and nobody who may do it stands in.
        ABWESEND,
        /// The one named may not work on it any more.
        OHNE_RECHT
    }
}
