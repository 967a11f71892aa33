package dreiklang.einsicht;

import dreiklang.akte.Aktenzeichen;
import java.time.Instant;
import java.util.Optional;

/// A whole Akte as one PDF: ordered, made in the background, kept for some days.
///
/// @param id identifier
/// @param akte which Akte
/// @param stand how far it is
/// @param angelegt when it was ordered
/// @param gesamt sheets there are; 0 before it has begun
/// @param getan sheets that are in it
/// @param seiten pages, as soon as it is ready
/// @param groesse bytes, as soon as it is ready
/// @param verfaellt when it will be removed, as soon as it is ready
/// @param code why it failed; empty unless it did
public record Gesamtausgabe(
        GesamtausgabeId id,
        Aktenzeichen akte,
        Stand stand,
        Instant angelegt,
        int gesamt,
        int getan,
        int seiten,
        long groesse,
        Optional<Instant> verfaellt,
        String code) {

    /// How far it is.
    public enum Stand {
        /// Ordered.
        WARTET,
        /// Being made.
        LAEUFT,
        /// To be fetched.
        FERTIG,
        /// It could not be made.
        GESCHEITERT,
        /// Its days are over.
        ENTFERNT;

        /// Whether somebody still works on it.
        public boolean offen() {
            return this == WARTET || this == LAEUFT;
        }
    }
}
