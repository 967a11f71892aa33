package dreiklang.leistung;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// What an edition of a Leistungskatalog changes.
///
/// @param neu entries that were not there before
/// @param geaendert entries that say something else now, also those that come back
/// @param gleich number of entries that say the same
/// @param weg entries the edition no longer names
/// @param bisher number of entries named before
record Katalogabgleich(
        List<Katalogeintrag> neu,
        List<Katalogeintrag> geaendert,
        int gleich,
        List<Katalogeintrag> weg,
        int bisher) {

    static final Katalogabgleich NICHTS =
            new Katalogabgleich(List.of(), List.of(), 0, List.of(), 0);

    /// @param bisher everything known of this catalogue, by Kennung
    static Katalogabgleich von(List<Katalogeintrag> jetzt, Map<String, Katalogeintrag> bisher) {
        var neu = new ArrayList<Katalogeintrag>();
        var geaendert = new ArrayList<Katalogeintrag>();
        var genannt = new HashSet<String>();
        for (var eintrag : jetzt) {
            genannt.add(eintrag.kennung());
            var alt = bisher.get(eintrag.kennung());
            if (alt == null) {
                neu.add(eintrag);
            } else if (!eintrag.gleich(alt)) {
                geaendert.add(eintrag);
            }
        }
        var benannt =
                bisher.values().stream().filter(e -> e.herkunft().entfallen().isEmpty()).toList();
        return new Katalogabgleich(
                neu,
                geaendert,
                jetzt.size() - neu.size() - geaendert.size(),
                benannt.stream().filter(e -> !genannt.contains(e.kennung())).toList(),
                benannt.size());
    }

    boolean leer() {
        return neu.isEmpty() && geaendert.isEmpty() && weg.isEmpty();
    }

    /// Whether so much is missing that the file is rather cut off.
    boolean lueckenhaft() {
        return weg.size() * 2 > bisher;
    }
}
