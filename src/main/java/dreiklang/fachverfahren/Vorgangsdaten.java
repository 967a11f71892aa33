package dreiklang.fachverfahren;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What the owner of a fact hands over for delivery.
///
/// @param vorgang of which Vorgang
/// @param referenz what the person was told
/// @param leistung key of the Leistung
/// @param antworten the answers by question; those in groups as `gruppe.1.frage`
/// @param angaben facts by name, see [#NAMEN]; what is not known yet is missing
public record Vorgangsdaten(
        UUID vorgang,
        String referenz,
        String leistung,
        Map<String, List<String>> antworten,
        Map<String, String> angaben) {

    /// The result of the decision, by its plain name, as conditions know it.
    static final String ERGEBNIS = "ergebnis";

    static final String SCHLUESSEL = "zustellung.schluessel";

    /// What can be delivered besides answers.
    public static final Set<String> NAMEN =
            Set.of(
                    SCHLUESSEL,
                    "zustellung.anlass",
                    "vorgang.referenz",
                    "vorgang.aktenzeichen",
                    "vorgang.betreff",
                    "vorgang.eingegangen",
                    "vorgang.einheit",
                    "vorgang.ergebnis",
                    "vorgang.entschieden",
                    "vorgang.begruendung",
                    "zahlung.betrag",
                    "zahlung.kassenzeichen",
                    "zahlung.bezahlt_am",
                    "leistung.schluessel",
                    "leistung.name",
                    "leistung.fassung");
}
