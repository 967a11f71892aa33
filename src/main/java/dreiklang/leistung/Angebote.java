package dreiklang.leistung;

import dreiklang.basis.Blatt;
import dreiklang.basis.Offen;
import dreiklang.basis.Sprache;
import dreiklang.leistung.Leistungssuche.Ergebnis;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door to everything that can be found: Leistungspakete and entries of the imported
/// Leistungskataloge, and how far each of them is.
@Service
public class Angebote {

    private static final int JE_BLATT = 25;

    private final Katalog katalog;

    Angebote(Katalog katalog) {
        this.katalog = katalog;
    }

    /// Finds by people's own words, or lists by name when there are none.
    ///
    /// @param nummer number of the page, the first is 1
    @Offen("public reading")
    public Angebotsliste finden(Angebotsfrage frage, int nummer) {
        var bild = katalog.stand().angebote();
        if (!frage.worte().isBlank()) {
            var ergebnis = bild.suche().suchen(frage.worte(), frage::passt);
            return liste(ergebnis, nummer, List.of());
        }
        var ohneBuchstaben =
                new Angebotsfrage(
                        "",
                        frage.lebenslage(),
                        Optional.empty(),
                        frage.amt(),
                        frage.fuer(),
                        frage.nurOnline(),
                        frage.sprache());
        var alle =
                bild.nachName().getOrDefault(frage.sprache(), List.of()).stream()
                        .filter(ohneBuchstaben::passt)
                        .toList();
        var buchstaben =
                alle.stream()
                        .map(a -> Angebotsfrage.buchstabe(a.name().in(frage.sprache())))
                        .distinct()
                        .sorted()
                        .toList();
        var passend = alle.stream().filter(frage::passt).toList();
        return liste(
                new Ergebnis(passend, !passend.isEmpty(), Optional.empty()), nummer, buchstaben);
    }

    private static Angebotsliste liste(Ergebnis ergebnis, int nummer, List<String> buchstaben) {
        var alle = ergebnis.angebote();
        int letzte = Math.max(1, (alle.size() + JE_BLATT - 1) / JE_BLATT);
        int blatt = Math.clamp(nummer, 1, letzte);
        return new Angebotsliste(
                new Blatt<>(
                        alle.stream().skip((blatt - 1L) * JE_BLATT).limit(JE_BLATT).toList(),
                        blatt,
                        JE_BLATT,
                        alle.size()),
                ergebnis.getroffen(),
                ergebnis.meinten(),
                buchstaben);
    }

    /// The entry of a Leistungskatalog, or the Leistung that has taken its place.
    @Offen("public reading")
    public Optional<Angebot> zuKennung(String kennung) {
        var bild = katalog.stand().angebote();
        return bild.angebot(kennung)
                .or(() ->
                        Optional.of(kennung)
                                .filter(LeikaSchluessel::passt)
                                .map(LeikaSchluessel::new)
                                .flatMap(l -> Optional.ofNullable(bild.paketZu().get(l)))
                                .flatMap(l -> bild.angebot(l.wert())));
    }

    /// Everything that is offered, by German name: what the Masterplan counts.
    @Offen("public reading")
    public List<Angebot> alle() {
        return katalog.stand().angebote().nachName().getOrDefault(Sprache.DE, List.of());
    }

    /// How many Angebote are how far; every Digitalstand is there.
    @Offen("public reading")
    public Map<Digitalstand, Integer> staende() {
        var staende = new EnumMap<Digitalstand, Integer>(Digitalstand.class);
        for (var stand : Digitalstand.values()) {
            staende.put(stand, 0);
        }
        alle().forEach(a -> staende.merge(a.stand(), 1, Integer::sum));
        return staende;
    }
}
