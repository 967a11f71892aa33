package dreiklang.leistung;

import dreiklang.basis.Sprache;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Everything the portal can show at a moment: the public Leistungspakete, and the entries of the
/// catalogues for which there is none.
///
/// @param nachName all of them by name, for every language
/// @param nachKennung all of them by Kennung
/// @param paketZu the Leistung that carries out a LeiKa key
/// @param suche the search over them
record Angebotsbild(
        Map<Sprache, List<Angebot>> nachName,
        Map<String, Angebot> nachKennung,
        Map<LeikaSchluessel, LeistungsSchluessel> paketZu,
        Leistungssuche suche) {

    static Angebotsbild von(
            Collection<Leistungspaket> pakete,
            List<Katalogeintrag> eintraege,
            List<Lebenslage> lebenslagen) {
        var oeffentlich = pakete.stream().filter(p -> !p.leistung().intern()).toList();
        var paketZu = new HashMap<LeikaSchluessel, LeistungsSchluessel>();
        for (var paket : oeffentlich) {
            var leistung = paket.leistung();
            leistung.verortung().leika().forEach(l -> paketZu.put(l, leistung.schluessel()));
        }
        var alles = new ArrayList<Suchgegenstand>();
        oeffentlich.forEach(p -> alles.add(Suchgegenstand.von(p)));
        eintraege.stream()
                .filter(e -> e.herkunft().entfallen().isEmpty())
                .filter(e -> e.leika().filter(paketZu::containsKey).isEmpty())
                .forEach(e -> alles.add(Suchgegenstand.von(e, lebenslagen)));
        var angebote = alles.stream().map(Suchgegenstand::angebot).toList();
        return new Angebotsbild(
                nachName(angebote),
                angebote.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Angebot::kennung, a -> a, (erster, zweiter) -> erster)),
                Map.copyOf(paketZu),
                new Leistungssuche(alles));
    }

    private static Map<Sprache, List<Angebot>> nachName(List<Angebot> angebote) {
        var alle = new EnumMap<Sprache, List<Angebot>>(Sprache.class);
        for (var sprache : Sprache.values()) {
            var ordnung = Collator.getInstance(sprache.locale());
            alle.put(
                    sprache,
                    angebote.stream()
                            .map(a -> Map.entry(ordnung.getCollationKey(a.name().in(sprache)), a))
                            .sorted(Comparator.comparing(Map.Entry::getKey))
                            .map(Map.Entry::getValue)
                            .toList());
        }
        return alle;
    }

    Optional<Angebot> angebot(String kennung) {
        return Optional.ofNullable(nachKennung.get(kennung));
    }
}
