package dreiklang.fachverfahren;

import java.time.Instant;
import java.util.UUID;

/// What a Fachverfahren has reported back.
///
/// @param id identifier
/// @param fachverfahren its Kennung
/// @param vorgang to which Vorgang it belongs
/// @param art what it is about
/// @param wert the value
/// @param weg how it came
/// @param eingegangen when
public record Meldung(
        UUID id,
        String fachverfahren,
        UUID vorgang,
        Art art,
        String wert,
        Herkunft weg,
        Instant eingegangen) {

    /// What a report is about.
    public enum Art {
        /// It has arrived there.
        EINGANG,
        /// A Kennzeichen was given.
        KENNZEICHEN,
        /// How far it is there.
        STAND,
        /// An amount in euro.
        BETRAG
    }

    /// On which way a report came.
    public enum Herkunft {
        REST,
        DATEI,
        SQL
    }

    /// A report as it comes in.
    ///
    /// @param schluessel key of the Fachverfahren for this report; the same one is taken once
    /// @param bezug our key of the Zustellung, or the Referenz
    /// @param art what it is about
    /// @param wert the value
    public record Eingabe(String schluessel, String bezug, String art, String wert) {}
}
