package dreiklang.volltext;

import java.time.Instant;
import java.util.Set;

/// A question to the index.
///
/// @param worte as typed
/// @param sicht what may be seen
/// @param verborgen Aktenzeichen of Akten whose unit has changed and which the index knows only
///   with the old one
/// @param wahl what it is narrowed to
/// @param plaene numbers of the Aktenplan that count as the chosen one; empty: only that one
/// @param ab how many hits are left out at the beginning
/// @param anzahl most hits
public record Suchauftrag(
        String worte,
        Sicht sicht,
        Set<String> verborgen,
        Wahl wahl,
        Set<String> plaene,
        int ab,
        int anzahl) {

    /// A question in which no number of the Aktenplan has another name.
    public Suchauftrag(
            String worte, Sicht sicht, Set<String> verborgen, Wahl wahl, int ab, int anzahl) {
        this(worte, sicht, verborgen, wahl, Set.of(), ab, anzahl);
    }

    /// What somebody may see.
    ///
    /// @param einheiten the units
    /// @param vertraulich keys of the confidential Leistungen
    /// @param geoeffnet what of them is open: key, `@` and unit
    /// @param offen what rules open besides
    /// @param zu what rules close, whatever else is open
    public record Sicht(
            Set<String> einheiten,
            Set<String> vertraulich,
            Set<String> geoeffnet,
            Menge offen,
            Menge zu) {

        /// What somebody may see for whom there are no rules; for measuring and tests only.
        Sicht(Set<String> einheiten, Set<String> vertraulich, Set<String> geoeffnet) {
            this(einheiten, vertraulich, geoeffnet, Menge.LEER, Menge.LEER);
        }
    }

    /// A set of Akten.
    ///
    /// @param einheiten those of these units
    /// @param nummern those of these numbers of the Aktenplan and below
    /// @param akten these Aktenzeichen
    public record Menge(Set<String> einheiten, Set<String> nummern, Set<String> akten) {

        /// None.
        public static final Menge LEER = new Menge(Set.of(), Set.of(), Set.of());
    }

    /// What it is narrowed to; empty means everything.
    ///
    /// @param plan beginning of the number of the Aktenplan, whole groups
    /// @param einheit Organisationseinheit
    /// @param jahr year
    /// @param typ kind of file
    /// @param person name of somebody who takes part in the Akte
    /// @param seit only what was filed or opened from this moment on
    public record Wahl(
            String plan, String einheit, String jahr, String typ, String person, Instant seit) {

        /// Everything.
        public static final Wahl ALLES = new Wahl("", "", "", "", "");

        /// Whenever it was filed.
        public Wahl(String plan, String einheit, String jahr, String typ, String person) {
            this(plan, einheit, jahr, typ, person, Instant.EPOCH);
        }

        /// The same from that moment on; [Instant#EPOCH] for whenever.
        public Wahl seit(Instant neu) {
            return new Wahl(plan, einheit, jahr, typ, person, neu);
        }
    }
}
