package dreiklang.akte.suche;

import java.time.Instant;
import java.util.Set;

/// A question to the index.
///
/// @param worte as typed
/// @param sicht what may be seen
/// @param verborgen Aktenzeichen of Akten whose unit has changed and which the index knows only
///   with the old one
/// @param wahl what it is narrowed to
/// @param ab how many hits are left out at the beginning
/// @param anzahl most hits
public record Suchauftrag(
        String worte, Sicht sicht, Set<String> verborgen, Wahl wahl, int ab, int anzahl) {

    /// What somebody may see.
    ///
    /// @param einheiten the units
    /// @param vertraulich keys of the confidential Leistungen
    /// @param geoeffnet what of them is open: key, `@` and unit
    public record Sicht(Set<String> einheiten, Set<String> vertraulich, Set<String> geoeffnet) {}

    /// What it is narrowed to; empty means everything.
    ///
    /// @param plan beginning of the number of the Aktenplan, whole groups
    /// @param einheit Organisationseinheit
    /// @param jahr year
    /// @param typ kind of file
    /// @param seit only what was filed or opened from this moment on
    public record Wahl(String plan, String einheit, String jahr, String typ, Instant seit) {

        /// Everything.
        public static final Wahl ALLES = new Wahl("", "", "", "");

        /// Whenever it was filed.
        public Wahl(String plan, String einheit, String jahr, String typ) {
            this(plan, einheit, jahr, typ, Instant.EPOCH);
        }

        /// The same from that moment on; [Instant#EPOCH] for whenever.
        public Wahl seit(Instant neu) {
            return new Wahl(plan, einheit, jahr, typ, neu);
        }
    }
}
