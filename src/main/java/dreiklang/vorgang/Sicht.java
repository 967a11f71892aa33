package dreiklang.vorgang;

import dreiklang.identitaet.BeschaeftigteId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Whose eyes are looking. The one condition that bounds every list, count, search and page: own
/// unit and below, or to be approved by her; of confidential Leistungen only what a named role in
/// the responsible unit opens, whoever else she may be.
///
/// @param ich the person
/// @param vertretene for whom she stands in today
/// @param einheiten the units whose Vorgaenge she may see
/// @param vertraulich keys of all confidential Leistungen
/// @param geoeffnet what she may see of them, as [#schluessel]
record Sicht(
        BeschaeftigteId ich,
        Set<BeschaeftigteId> vertretene,
        Set<String> einheiten,
        Set<String> vertraulich,
        Set<String> geoeffnet) {

    /// The condition on `vorgang.vorgang v`; its values come from [#werte].
    static final String BEDINGUNG =
            "(v.einheit = any(:einheiten) or v.vorgesetzte = any(:ichs))"
                    + " and (v.leistung <> all(:vertraulich) or v.leistung || '@' || v.einheit = any(:geoeffnet))";

    /// How a Leistung and a unit are named together.
    static String schluessel(String leistung, String einheit) {
        return leistung + "@" + einheit;
    }

    /// The values of the condition; `:ichs` are the person and those she stands in for.
    Map<String, Object> werte() {
        return Map.of(
                "einheiten", einheiten.toArray(String[]::new),
                "ichs", ichs(),
                "vertraulich", vertraulich.toArray(String[]::new),
                "geoeffnet", geoeffnet.toArray(String[]::new));
    }

    /// Fills them in.
    StatementSpec binden(StatementSpec frage) {
        return frage.params(werte());
    }

    /// The person and those she stands in for.
    UUID[] ichs() {
        var alle = new UUID[vertretene.size() + 1];
        alle[0] = ich.wert();
        int n = 1;
        for (var v : vertretene) {
            alle[n++] = v.wert();
        }
        return alle;
    }

    /// Whether the person herself or one she stands in for is meant.
    boolean meint(BeschaeftigteId wer) {
        return wer.equals(ich) || vertretene.contains(wer);
    }

    /// Whether the Vorgang may be seen at all; the same as [#BEDINGUNG].
    boolean auf(Vorgang v) {
        boolean nah =
                einheiten.contains(v.einheit()) || v.vorgesetzte().filter(this::meint).isPresent();
        return nah
                && (!vertraulich(v)
                        || geoeffnet.contains(schluessel(v.leistung().wert(), v.einheit())));
    }

    /// Whether every look at it is written down.
    boolean vertraulich(Vorgang v) {
        return vertraulich.contains(v.leistung().wert());
    }
}
