package dreiklang.identitaet;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The whole organisation as it stands at one moment; small enough to be kept in memory.
///
/// @param einheiten units by short name, in the order of the plan
/// @param personen active people by identifier, in the order of their names
/// @param staende version of each person's sign-in data
record Organisationsbild(
        Map<String, Organisationseinheit> einheiten,
        Map<UUID, Beschaeftigte> personen,
        Map<UUID, Integer> staende) {

    static Organisationsbild aus(
            List<Organisationseinheit> einheiten, List<PersonenRepository.Zeile> zeilen) {
        var nachKurz = new LinkedHashMap<String, Organisationseinheit>();
        einheiten.forEach(e -> nachKurz.put(e.kurz(), e));
        var personen = new LinkedHashMap<UUID, Beschaeftigte>();
        var staende = new LinkedHashMap<UUID, Integer>();
        for (var zeile : zeilen) {
            personen.put(zeile.id(), zeile.beschaeftigte());
            staende.put(zeile.id(), zeile.stand());
        }
        return new Organisationsbild(nachKurz, personen, staende);
    }

    /// The unit and every unit below it.
    Set<String> mitUntereinheiten(String kurz) {
        var menge = new LinkedHashSet<String>();
        if (einheiten.containsKey(kurz)) {
            menge.add(kurz);
        }
        boolean gewachsen = !menge.isEmpty();
        while (gewachsen) {
            gewachsen = false;
            for (var einheit : einheiten.values()) {
                gewachsen |= menge.contains(einheit.oberhalb()) && menge.add(einheit.kurz());
            }
        }
        return menge;
    }
}
