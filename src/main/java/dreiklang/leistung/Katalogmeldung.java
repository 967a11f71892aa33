package dreiklang.leistung;

import java.util.Locale;

/// What the import has to say about one place of the file.
///
/// @param zeile line, the first is 1; 0 when the whole file is meant
/// @param spalte name of the column or element, may be empty
/// @param folge what became of it
/// @param code stable code, for example `L-305`
/// @param satz German sentence that says what it is and what to do
public record Katalogmeldung(int zeile, String spalte, Folge folge, String code, String satz) {

    /// What became of the place.
    public enum Folge {
        /// Nothing of the file was taken over.
        ABGELEHNT,
        /// The row was not taken over.
        ZURUECKGEWIESEN,
        /// The row was taken over without this value.
        AUSGELASSEN,
        /// The row was taken over; to know.
        HINWEIS
    }

    /// As printed: `Zeile 12, typisierung: L-309 … (ausgelassen)`.
    String lesbar() {
        var ort = zeile == 0 ? "Datei" : "Zeile " + zeile;
        return ort
                + (spalte.isEmpty() ? "" : ", " + spalte)
                + ": "
                + code
                + " "
                + satz
                + " ("
                + folge.name().toLowerCase(Locale.GERMAN).replace("ue", "ü")
                + ")";
    }
}
