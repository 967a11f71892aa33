package dreiklang.formular;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What has changed between two Fassungen of a Formular, as far as it concerns somebody who fills
/// it in.
///
/// @param neue questions that were not asked before
/// @param entfallene questions that are not asked any more
/// @param geaenderte questions of the same name that ask for something else: another kind, other
///   limits or options
/// @param seiten names of the pages on which one of the first and third kind stands
public record Formularvergleich(
        List<Feld> neue, List<Feld> entfallene, List<Feld> geaenderte, Set<String> seiten) {

    static Formularvergleich von(Formular alt, Formular neu) {
        var vorher = felder(alt);
        var nachher = felder(neu);
        var neue = nachher.values().stream().filter(f -> !vorher.containsKey(f.name())).toList();
        var weg = vorher.values().stream().filter(f -> !nachher.containsKey(f.name())).toList();
        var anders =
                nachher.values().stream().filter(f -> anders(vorher.get(f.name()), f)).toList();
        var seiten = new LinkedHashSet<String>();
        for (var seite : neu.seiten()) {
            if (seite.felder().stream()
                    .flatMap(Feld::alle)
                    .anyMatch(f -> neue.contains(f) || anders.contains(f))) {
                seiten.add(seite.name());
            }
        }
        return new Formularvergleich(neue, weg, anders, seiten);
    }

    /// Whether nothing has changed for people.
    public boolean istLeer() {
        return neue.isEmpty() && entfallene.isEmpty() && geaenderte.isEmpty();
    }

    /// The answers that still fit; those to questions that ask for something else now are kept
    /// where they can be kept, so that the person sees what she wrote.
    public Antworten uebernommen(Antworten bisher) {
        var weg = entfallene.stream().map(Feld::name).toList();
        var andereArt = geaenderte.stream().map(Feld::name).toList();
        var werte = new LinkedHashMap<>(bisher.werte());
        werte.keySet()
                .removeIf(k -> {
                    var name = k.substring(k.lastIndexOf('.') + 1);
                    return weg.contains(name) || andereArt.contains(name) && istGruppe(name);
                });
        return new Antworten(werte);
    }

    private boolean istGruppe(String name) {
        return geaenderte.stream()
                .anyMatch(f -> f.name().equals(name) && f.art() == Feldart.GRUPPE);
    }

    private static Map<String, Feld> felder(Formular formular) {
        var felder = new LinkedHashMap<String, Feld>();
        formular.seiten().stream()
                .flatMap(s -> s.felder().stream())
                .flatMap(Feld::alle)
                .filter(f -> f.art() != Feldart.HINWEIS && f.art() != Feldart.BLOCK)
                .forEach(f -> felder.put(f.name(), f));
        return felder;
    }

    private static boolean anders(@Nullable Feld alt, Feld neu) {
        return alt != null
                && !(alt.art() == neu.art()
                        && alt.grenzen().equals(neu.grenzen())
                        && alt.optionen().equals(neu.optionen())
                        && alt.frage().equals(neu.frage())
                        && alt.zusatz().gruppe().equals(neu.zusatz().gruppe()));
    }
}
