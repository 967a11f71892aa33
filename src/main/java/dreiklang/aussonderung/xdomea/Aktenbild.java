package dreiklang.aussonderung.xdomea;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An Akte as a message describes it.
///
/// @param id its UUID, the same in all messages
/// @param zeichen Aktenzeichen
/// @param betreff subject
/// @param plannummer number of the Aktenplan
/// @param planname what the Aktenplan calls that number
/// @param einheit the unit that was responsible
/// @param beginn first day of what it covers
/// @param ende when ZdA was written; empty: it is open
/// @param jahre years it was kept
/// @param aufbewahrtBis last day of the Aufbewahrungsfrist, as soon as it runs
/// @param bewertung what the archive has said
/// @param dokumente what lies in it; empty in an offer
public record Aktenbild(
        UUID id,
        String zeichen,
        String betreff,
        String plannummer,
        String planname,
        String einheit,
        LocalDate beginn,
        Optional<LocalDate> ende,
        int jahre,
        Optional<LocalDate> aufbewahrtBis,
        Optional<Bewertung> bewertung,
        List<Dokumentbild> dokumente) {

    /// A Dokument as a message describes it.
    ///
    /// @param id its UUID, the same in all messages
    /// @param nummer its sheet in the Akte
    /// @param titel what it is
    /// @param datum when it was filed
    /// @param datei name of the file in the message: a UUID of its own and the ending; empty: there
    ///   is none
    /// @param original name under which it was filed
    public record Dokumentbild(
            UUID id, int nummer, String titel, LocalDate datum, String datei, String original) {}
}
