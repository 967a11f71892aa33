package dreiklang.leistung;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Leistung.Zustaendigkeit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Reads `leistung.yaml`.
final class Leistungsleser {

    private static final int KURZ = 300;
    private static final int LANG = 10_000;
    private static final int WORT = 80;
    private static final Set<String> SCHLUESSEL =
            Set.of(
                    "name",
                    "kurz",
                    "beschreibung",
                    "wer_darf",
                    "unterlagen",
                    "kosten",
                    "rechtsgrundlagen",
                    "zustaendig",
                    "zustaendigkeit",
                    "lebenslagen",
                    "stichworte",
                    "intern",
                    "bescheid");

    private final Kapitelleser leser;

    Leistungsleser(List<Befund> befunde) {
        leser = new Kapitelleser(befunde);
    }

    /// @param unbekannte whether the Formular has a field of that name
    Leistung lesen(
            LeistungsSchluessel schluessel,
            int fassung,
            YamlKnoten wurzel,
            Function<Ausdruck, List<String>> unbekannte) {
        leser.nur(wurzel, SCHLUESSEL);
        return new Leistung(
                schluessel,
                fassung,
                leser.pflichtwortlaut(wurzel, "name", 120),
                leser.pflichtwortlaut(wurzel, "kurz", KURZ),
                leser.wortlaut(wurzel, "beschreibung", LANG),
                leser.wortlaut(wurzel, "wer_darf", LANG),
                leser.wortlaute(wurzel, "unterlagen", 1_000),
                leser.wortlaut(wurzel, "kosten", 2_000),
                leser.texte(wurzel, "rechtsgrundlagen", 500),
                leser.pflichttext(wurzel, "zustaendig", 20),
                zustaendigkeit(wurzel, unbekannte),
                leser.texte(wurzel, "lebenslagen", WORT),
                stichworte(wurzel),
                leser.janein(wurzel, "intern", false),
                leser.janein(wurzel, "bescheid", true));
    }

    private List<Zustaendigkeit> zustaendigkeit(
            YamlKnoten wurzel, Function<Ausdruck, List<String>> unbekannte) {
        var regeln = new ArrayList<Zustaendigkeit>();
        for (var knoten : leser.liste(wurzel, "zustaendigkeit")) {
            leser.nur(knoten, Set.of("wenn", "einheit"));
            leser.pflichttext(knoten, "wenn", 2_000);
            var einheit = leser.pflichttext(knoten, "einheit", 20);
            Ausdruck.lesen(leser, knoten, "wenn")
                    .ifPresent(wenn -> {
                        bekannteFelder(knoten, wenn, unbekannte);
                        regeln.add(new Zustaendigkeit(wenn, einheit));
                    });
        }
        return List.copyOf(regeln);
    }

    private void bekannteFelder(
            YamlKnoten knoten, Ausdruck wenn, Function<Ausdruck, List<String>> unbekannte) {
        for (var feld : unbekannte.apply(wenn)) {
            leser.melde(
                    knoten.bei("wenn").orElse(knoten),
                    "L-102",
                    "Das Feld „" + feld + "“ gibt es in formular.yaml nicht.");
        }
    }

    private List<String> stichworte(YamlKnoten wurzel) {
        var knoten = wurzel.bei("stichworte");
        if (knoten.isEmpty() || knoten.get().eintraege().isEmpty()) {
            return leser.texte(wurzel, "stichworte", WORT);
        }
        leser.nur(knoten.get(), Set.of("de", "en"));
        var alle = new ArrayList<>(leser.texte(knoten.get(), "de", WORT));
        alle.addAll(leser.texte(knoten.get(), "en", WORT));
        return List.copyOf(alle);
    }
}
