package dreiklang.auskunft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A unit on its way to the E-Akte: what was counted beside what was reported.
///
/// @param einheit short name of the Organisationseinheit
/// @param name what it is called
/// @param zahl what was counted; empty until the first night
/// @param meldung what people said
public record EAkteZeile(
        String einheit, String name, Optional<Zahl> zahl, Optional<Meldung> meldung) {

    /// What was counted.
    ///
    /// @param tag when
    /// @param erste when its first Akte was opened
    /// @param akten Akten
    /// @param dokumente Schriftstücke in them
    /// @param taetig people of the unit who worked on an Akte in the last 90 days
    /// @param koepfe people of the unit
    /// @param stufe what that means
    public record Zahl(
            LocalDate tag,
            Optional<Instant> erste,
            long akten,
            long dokumente,
            int taetig,
            int koepfe,
            EAkteStufe stufe) {}

    /// What people said.
    ///
    /// @param stufe how far the unit is
    /// @param seit since when
    /// @param geplant when it is planned
    /// @param ziel what is to be reached
    /// @param wann when that was reported
    public record Meldung(
            EAkteStufe stufe,
            Optional<LocalDate> seit,
            Optional<LocalDate> geplant,
            String ziel,
            Instant wann) {}

    /// Where the two do not fit together.
    public enum Unstimmigkeit {
        /// More is reported than is used.
        WENIGER_GENUTZT,
        /// Less is reported than is used.
        MEHR_GENUTZT,
        /// The planned day has passed and nothing is used.
        PLAN_VERSTRICHEN
    }

    /// What does not fit together.
    public Set<Unstimmigkeit> unstimmigkeiten(LocalDate heute) {
        var alle = EnumSet.noneOf(Unstimmigkeit.class);
        if (zahl.isEmpty() || meldung.isEmpty()) {
            return alle;
        }
        var gezaehlt = zahl.get().stufe();
        int vergleich = meldung.get().stufe().compareTo(gezaehlt);
        if (vergleich > 0) {
            alle.add(Unstimmigkeit.WENIGER_GENUTZT);
        }
        if (vergleich < 0) {
            alle.add(Unstimmigkeit.MEHR_GENUTZT);
        }
        if (gezaehlt == EAkteStufe.NOCH_NICHT
                && meldung.get().geplant().filter(heute::isAfter).isPresent()) {
            alle.add(Unstimmigkeit.PLAN_VERSTRICHEN);
        }
        return alle;
    }
}
