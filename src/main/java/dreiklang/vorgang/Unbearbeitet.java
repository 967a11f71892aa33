package dreiklang.vorgang;

import dreiklang.leistung.LeistungsSchluessel;
import java.util.List;
import java.util.Optional;

/// A Vorgang nobody works on, and why.
///
/// @param vorgang the Vorgang
/// @param ursache why nobody does
/// @param schritt the step that waits for a unit in which nobody can do it today; empty when none
///   does
public record Unbearbeitet(
        Vorgang vorgang, Ursache ursache, Optional<Vorgangsbild.Aufgabe> schritt) {

    /// A page of what nobody works on.
    ///
    /// @param zeilen the Vorgaenge, the oldest first
    /// @param anzahl how many there are altogether, at most one more than `Listenblatt.GENAU_BIS`
    /// @param danach the row after which it goes on; empty when there are no more
    /// @param wiedervorlagen those that are due and stand on nobody's list, the oldest first; empty
    ///   but on the first page
    public record Liste(
            List<Unbearbeitet> zeilen,
            long anzahl,
            Optional<VorgangId> danach,
            List<Wiedervorlage.MitVorgang> wiedervorlagen) {}

    /// Confidential Vorgaenge that nobody can see, because nobody has the role in their unit.
    ///
    /// @param leistung of which Leistung
    /// @param einheit in which unit
    /// @param anzahl how many are open
    public record Verschlossen(LeistungsSchluessel leistung, String einheit, long anzahl) {}

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
        OHNE_RECHT,
        /// The one named is there, but a step waits for another unit in which nobody can do it.
        SCHRITT
    }
}
