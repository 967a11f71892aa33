package dreiklang.akte;

import java.util.Locale;

/// The number of an Akte: number of the Aktenplan, year and running number.
///
/// @param wert as printed, for example `36.20.10-2026-000123`
public record Aktenzeichen(String wert) {

    /// Puts the parts together.
    static Aktenzeichen aus(String plannummer, int jahr, int laufendeNummer) {
        return new Aktenzeichen(
                String.format(Locale.ROOT, "%s-%04d-%06d", plannummer, jahr, laufendeNummer));
    }
}
