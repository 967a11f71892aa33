package dreiklang.akte;

import dreiklang.basis.Pruefsumme;
import java.time.LocalDate;
import java.util.List;

/// What may still be known of an Akte after it was destroyed: no subject, no people.
///
/// @param zeichen its Aktenzeichen
/// @param plannummer number of the Aktenplan
/// @param planname what the Aktenplan calls that number
/// @param einheit the unit that was responsible
/// @param zdaJahr year in which ZdA was written
/// @param jahre years it was kept after that
/// @param bis last day of the Aufbewahrungsfrist
/// @param rechtsgrundlage what that rests on; empty: the Aktenplan does not say
/// @param blaetter what lay in it
public record Vernichtungsrest(
        Aktenzeichen zeichen,
        String plannummer,
        String planname,
        String einheit,
        int zdaJahr,
        int jahre,
        LocalDate bis,
        String rechtsgrundlage,
        List<Blattrest> blaetter) {

    /// What is left of one version of a Schriftstück.
    ///
    /// @param blatt its sheet
    /// @param version its number, the first is 1
    /// @param pruefsumme of its content
    /// @param groesse bytes
    /// @param verblieben whether the Dokument belongs to somebody else and is still there
    public record Blattrest(
            int blatt, int version, Pruefsumme pruefsumme, long groesse, boolean verblieben) {}
}
