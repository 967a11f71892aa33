package dreiklang.aussonderung;

import dreiklang.akte.Aktenzeichen;
import dreiklang.aussonderung.xdomea.Bewertung;
import java.util.Optional;
import java.util.UUID;

/// An Akte in an Aussonderung.
///
/// @param zeichen its Aktenzeichen
/// @param objekt the UUID under which messages know it
/// @param einheit the responsible Organisationseinheit
/// @param bewertung what the archive says; empty: nothing yet
/// @param vonHand whether a person wrote that down for it
/// @param uebernommen whether the archive has it
/// @param archivkennung under which the archive keeps it; empty: unknown
/// @param meldung why the archive could not take it over; empty: nothing
/// @param hindernis code of what kept it from being destroyed last; empty: nothing
/// @param vernichtet whether it is destroyed
public record Gegenstand(
        Aktenzeichen zeichen,
        UUID objekt,
        String einheit,
        Optional<Bewertung> bewertung,
        boolean vonHand,
        boolean uebernommen,
        String archivkennung,
        String meldung,
        String hindernis,
        boolean vernichtet) {

    /// Whether it is clear what becomes of it.
    boolean entschieden() {
        return bewertung.filter(b -> b != Bewertung.BEWERTEN).isPresent();
    }

    /// Whether the archive wants it.
    public boolean archivwuerdig() {
        return bewertung.filter(b -> b == Bewertung.ARCHIVIEREN).isPresent();
    }

    /// Whether the archive still waits for it.
    boolean wartetAufArchiv() {
        return archivwuerdig() && !uebernommen;
    }
}
