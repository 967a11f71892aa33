package dreiklang.identitaet;

import dreiklang.basis.Recht;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The whole organisation as it stands at one moment; small enough to be kept in memory. What
/// counts only for a time is asked with a day.
///
/// @param einheiten units by short name, in the order of the plan
/// @param personen active people by identifier, in the order of their names
/// @param rollen what each of them holds, held or will hold
/// @param abwesenheiten who is away when, in order of time
record Organisationsbild(
        Map<String, Organisationseinheit> einheiten,
        Map<UUID, PersonenRepository.Zeile> personen,
        Map<BeschaeftigteId, List<Rollenvergabe>> rollen,
        List<Abwesenheit> abwesenheiten) {

    private static final int KETTE = 5;

    static Organisationsbild aus(
            List<Organisationseinheit> einheiten,
            List<PersonenRepository.Zeile> zeilen,
            List<Rollenvergabe> rollen,
            List<Abwesenheit> abwesenheiten) {
        var nachKurz = new LinkedHashMap<String, Organisationseinheit>();
        einheiten.forEach(e -> nachKurz.put(e.kurz(), e));
        var personen = new LinkedHashMap<UUID, PersonenRepository.Zeile>();
        zeilen.forEach(z -> personen.put(z.id(), z));
        return new Organisationsbild(
                nachKurz,
                personen,
                rollen.stream().collect(Collectors.groupingBy(Rollenvergabe::person)),
                abwesenheiten);
    }

    /// The active person with the rights of that day.
    Optional<Beschaeftigte> person(BeschaeftigteId id, LocalDate tag) {
        return Optional.ofNullable(personen.get(id.wert()))
                .map(z -> z.beschaeftigte(rechte(id, tag)));
    }

    /// What her roles of that day allow.
    Set<Recht> rechte(BeschaeftigteId id, LocalDate tag) {
        return Rolle.rechte(
                rollen.getOrDefault(id, List.of()).stream()
                        .filter(r -> r.gilt(tag))
                        .map(Rollenvergabe::rolle)
                        .toList());
    }

    /// The units in which she holds a role like that on that day, those below included.
    Set<String> wirkungskreis(BeschaeftigteId id, Predicate<String> rolle, LocalDate tag) {
        var menge = new LinkedHashSet<String>();
        if (personen.containsKey(id.wert())) {
            rollen.getOrDefault(id, List.of()).stream()
                    .filter(r -> r.gilt(tag) && rolle.test(r.rolle()))
                    .map(Rollenvergabe::einheit)
                    .distinct()
                    .forEach(e -> menge.addAll(mitUntereinheiten(e)));
        }
        return menge;
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

    /// Her absence of that day; of several the one entered last.
    Optional<Abwesenheit> abwesend(BeschaeftigteId id, LocalDate tag) {
        return abwesenheiten.stream()
                .filter(a -> a.person().equals(id) && a.am(tag))
                .reduce((a, b) -> b);
    }

    /// Who does her work on that day: herself when she is there, otherwise her deputy; when the
    /// deputy is away too, that one's deputy. Empty when nobody does.
    Optional<BeschaeftigteId> vertretenDurch(BeschaeftigteId id, LocalDate tag) {
        var wer = Optional.of(id);
        for (int i = 0; i < KETTE && wer.isPresent(); i++) {
            var da = wer.get();
            if (!personen.containsKey(da.wert())) {
                return Optional.empty();
            }
            var weg = abwesend(da, tag);
            if (weg.isEmpty()) {
                return wer;
            }
            wer = weg.get().vertretung();
        }
        return Optional.empty();
    }

    /// For whom she stands in on that day, with the one who is away.
    Map<BeschaeftigteId, Abwesenheit> vertretene(BeschaeftigteId id, LocalDate tag) {
        var menge = new HashMap<BeschaeftigteId, Abwesenheit>();
        for (var weg : abwesenheiten) {
            if (weg.am(tag)
                    && !weg.person().equals(id)
                    && vertretenDurch(weg.person(), tag).filter(id::equals).isPresent()) {
                menge.put(weg.person(), weg);
            }
        }
        return menge;
    }
}
