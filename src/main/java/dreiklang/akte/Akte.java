package dreiklang.akte;

import dreiklang.dokument.Dokument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Everything that belongs to one matter, under one Aktenzeichen.
///
/// @param zeichen its Aktenzeichen
/// @param plannummer number of the Aktenplan
/// @param planname what the Aktenplan calls that number
/// @param betreff subject
/// @param bezug what it belongs to, for example `vorgang:0198…`
/// @param einheit responsible Organisationseinheit
/// @param eroeffnet when it was opened
/// @param aufbewahrung years it is kept after the end of the year of ZdA
/// @param zda when ZdA was written, if it was
/// @param aufbewahrenBis last day of the Aufbewahrungsfrist, as soon as it runs
/// @param standort where a part on paper lies; empty: there is none
/// @param schriftstuecke what is filed, oldest first
public record Akte(
        Aktenzeichen zeichen,
        String plannummer,
        String planname,
        String betreff,
        String bezug,
        String einheit,
        Instant eroeffnet,
        int aufbewahrung,
        Optional<Instant> zda,
        Optional<LocalDate> aufbewahrenBis,
        String standort,
        List<Schriftstueck> schriftstuecke) {

    /// Whether people lead it by hand, no Vorgang does.
    public boolean vonHand() {
        return bezug.startsWith("akte:");
    }

    /// The same with what is filed.
    Akte mit(List<Schriftstueck> stuecke) {
        return new Akte(
                zeichen,
                plannummer,
                planname,
                betreff,
                bezug,
                einheit,
                eroeffnet,
                aufbewahrung,
                zda,
                aufbewahrenBis,
                standort,
                stuecke);
    }

    /// A filed Dokument.
    ///
    /// @param blatt running number in the Akte, the first is 1
    /// @param titel what it is
    /// @param abgelegt when it was filed
    /// @param dokument the Dokument of the version that is shown
    /// @param verschobenNach the Akte it went to, because it lay wrong here
    /// @param version which version is shown and who works on the next one
    public record Schriftstueck(
            int blatt,
            String titel,
            Instant abgelegt,
            Dokument dokument,
            Optional<Aktenzeichen> verschobenNach,
            Version.Stand version) {}
}
