package dreiklang.leistung;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Leistung.Unterlage;
import dreiklang.leistung.Leistung.Zustaendigkeit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `leistung.yaml`, all but `rechtsbehelf` and `vier_augen`, which belong to vorgang.
final class Leistungsleser {

    private static final int KURZ = 300;
    private static final int LANG = 10_000;
    private static final int WORT = 80;
    static final String VERTRAULICH = "vertraulich";
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
                    "bescheid",
                    "rechtsbehelf",
                    "vier_augen",
                    "leika",
                    "fuer",
                    "pdf",
                    VERTRAULICH);

    private final Kapitelleser leser;

    Leistungsleser(List<Befund> befunde) {
        leser = new Kapitelleser(befunde);
    }

    /// @param namen questions it can speak of
    Leistung lesen(
            LeistungsSchluessel schluessel, int fassung, YamlKnoten wurzel, Feldnamen namen) {
        leser.nur(wurzel, SCHLUESSEL);
        vertraulichPruefen(wurzel);
        return new Leistung(
                schluessel,
                fassung,
                leser.pflichtwortlaut(wurzel, "name", 120),
                leser.pflichtwortlaut(wurzel, "kurz", KURZ),
                leser.wortlaut(wurzel, "beschreibung", LANG),
                leser.wortlaut(wurzel, "wer_darf", LANG),
                unterlagen(wurzel, namen),
                leser.wortlaut(wurzel, "kosten", 2_000),
                leser.texte(wurzel, "rechtsgrundlagen", 500),
                leser.pflichttext(wurzel, "zustaendig", 20),
                zustaendigkeit(wurzel, namen),
                leser.texte(wurzel, "lebenslagen", WORT),
                stichworte(wurzel),
                leser.janein(wurzel, "intern", false),
                leser.janein(wurzel, "bescheid", true),
                new Verortungsleser(leser).lesen(wurzel));
    }

    /// A wish for confidentiality that names nobody would leave everything open.
    private void vertraulichPruefen(YamlKnoten wurzel) {
        var knoten = wurzel.bei(VERTRAULICH);
        if (knoten.isPresent() && leser.texte(wurzel, VERTRAULICH, WORT).isEmpty()) {
            leser.melde(
                    knoten.get(),
                    "L-124",
                    "Hier gehört eine Liste von Rollen hin, zum Beispiel [gesundheit].");
        }
    }

    private List<Unterlage> unterlagen(YamlKnoten wurzel, Feldnamen namen) {
        var unterlagen = new ArrayList<Unterlage>();
        for (var knoten : leser.liste(wurzel, "unterlagen")) {
            if (knoten.eintraege().isEmpty()) {
                var text = knoten.text().orElse("").strip();
                if (text.isEmpty()) {
                    leser.melde(knoten, "B-223", "Hier gehört ein Text hin.");
                }
                unterlagen.add(new Unterlage(Wortlaut.nur(text), Optional.empty(), ""));
            } else {
                unterlagen.add(unterlage(knoten, namen));
            }
        }
        return List.copyOf(unterlagen);
    }

    private Unterlage unterlage(YamlKnoten knoten, Feldnamen namen) {
        leser.nur(knoten, Set.of("de", "en", "leicht", "wenn", "feld"));
        var text =
                new Wortlaut(
                        leser.pflichttext(knoten, "de", 1_000).strip(),
                        leser.text(knoten, "en", 1_000).orElse("").strip(),
                        leser.text(knoten, "leicht", 1_000).orElse("").strip());
        var feld = leser.text(knoten, "feld", WORT).orElse("");
        if (!feld.isEmpty() && !namen.kennt(feld)) {
            feldFehlt(knoten.bei("feld").orElse(knoten), feld);
        }
        var wenn = Ausdruck.lesen(leser, knoten, "wenn");
        wenn.ifPresent(w -> bekannteFelder(knoten, namen.niegefragte(w)));
        return new Unterlage(text, wenn, feld);
    }

    private List<Zustaendigkeit> zustaendigkeit(YamlKnoten wurzel, Feldnamen namen) {
        var regeln = new ArrayList<Zustaendigkeit>();
        for (var knoten : leser.liste(wurzel, "zustaendigkeit")) {
            leser.nur(knoten, Set.of("wenn", "einheit"));
            leser.pflichttext(knoten, "wenn", 2_000);
            var einheit = leser.pflichttext(knoten, "einheit", 20);
            Ausdruck.lesen(leser, knoten, "wenn")
                    .ifPresent(wenn -> {
                        bekannteFelder(knoten, namen.unbekannte(wenn));
                        regeln.add(new Zustaendigkeit(wenn, einheit));
                    });
        }
        return List.copyOf(regeln);
    }

    private void bekannteFelder(YamlKnoten knoten, List<String> unbekannte) {
        for (var feld : unbekannte) {
            feldFehlt(knoten.bei("wenn").orElse(knoten), feld);
        }
    }

    private void feldFehlt(YamlKnoten ort, String feld) {
        leser.melde(ort, "L-102", "Das Feld „" + feld + "“ gibt es in formular.yaml nicht.");
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
