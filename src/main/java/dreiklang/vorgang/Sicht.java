package dreiklang.vorgang;

import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.vorgang.Vorgangsbild.Aufgabe;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Whose eyes are looking. The one condition that bounds every list, count, search and page: own
/// unit and below, or to be approved by her, or lent to her unit for a step; of confidential
/// Leistungen only what a named role in the responsible unit opens, whoever else she may be.
///
/// @param ich the person
/// @param vertretene for whom she stands in today
/// @param einheiten the units whose Vorgaenge she may see
/// @param vertraulich keys of all confidential Leistungen
/// @param geoeffnet what she may see of them, as [#schluessel]
/// @param ziele the names by which a step can mean a unit she works in
/// @param geliehen the Vorgaenge in which such a step is open; of confidential ones only what is
///   open to her there. She reads them and does that step, nothing else
record Sicht(
        BeschaeftigteId ich,
        Set<BeschaeftigteId> vertretene,
        Set<String> einheiten,
        Set<String> vertraulich,
        Set<String> geoeffnet,
        Set<String> ziele,
        Set<VorgangId> geliehen) {

    /// The condition on `vorgang.vorgang v` for what is her own to work on.
    static final String EIGENE =
            "(v.einheit = any(:einheiten) or v.vorgesetzte = any(:ichs))"
                    + " and (v.leistung <> all(:vertraulich) or v.leistung || '@' || v.einheit = any(:geoeffnet))";

    /// The condition for what she may see; its values come from [#werte]. What is lent comes as a
    /// list of identifiers, so that it is looked up in an index however large the table is.
    static final String BEDINGUNG = "(" + EIGENE + " or v.id = any(:geliehen))";

    /// How a Leistung and a unit, or what a step calls it, are named together.
    static String schluessel(String leistung, String einheit) {
        return leistung + "@" + einheit;
    }

    /// The values of the condition; `:ichs` are the person and those she stands in for.
    Map<String, Object> werte() {
        return Map.of(
                "einheiten", einheiten.toArray(String[]::new),
                "ichs", ichs(),
                "vertraulich", vertraulich.toArray(String[]::new),
                "geoeffnet", geoeffnet.toArray(String[]::new),
                "geliehen", geliehen.stream().map(VorgangId::wert).toArray(UUID[]::new));
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

    /// Whether the Vorgang may be seen; the same as [#BEDINGUNG].
    boolean einsehbar(Vorgang v) {
        return geliehen.contains(v.id()) || auf(v);
    }

    /// Whether she may do an open Aufgabe as far as her unit is concerned.
    boolean meint(Vorgang v, Aufgabe a) {
        return a.ziel().isEmpty()
                ? auf(v)
                : ziele.contains(a.ziel())
                        && (!vertraulich(v)
                                || geoeffnet.contains(schluessel(v.leistung().wert(), a.ziel())));
    }

    /// Whether the Vorgang is her own to work on; the same as [#EIGENE].
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
