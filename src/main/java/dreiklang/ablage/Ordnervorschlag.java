package dreiklang.ablage;

import dreiklang.ablage.Ablagestapel.Ordner;
import dreiklang.ablage.Ablagestapel.Stueck;
import dreiklang.ablage.StapelRepository.Zeile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What becomes of folders: every folder below the one that holds everything becomes a Vorgang with
/// its name; what lies outside of them goes directly into the Akte.
///
/// @param stuecke all files in the order of their paths
/// @param ordner the Vorgänge in the order of their paths
record Ordnervorschlag(List<Stueck> stuecke, List<Ordner> ordner) {

    private static final int BETREFF = 200;

    /// @param namen names people gave: folder → Betreff
    static Ordnervorschlag von(List<Zeile> zeilen, Map<String, String> namen) {
        var gemeinsam = gemeinsam(zeilen);
        var stuecke = new ArrayList<Stueck>();
        var anzahl = new LinkedHashMap<String, Long>();
        for (var zeile : zeilen) {
            var ordner = Ordnerpfad.von(zeile.pfad()).vorgang(gemeinsam);
            stuecke.add(stueck(zeile, ordner));
            if (!ordner.isEmpty() && !zeile.heraus()) {
                anzahl.merge(ordner, 1L, Long::sum);
            }
        }
        var vorgaenge = new ArrayList<Ordner>();
        anzahl.forEach((ordner, wieViele) ->
                vorgaenge.add(
                        new Ordner(
                                ordner,
                                namen.getOrDefault(ordner, betreff(ordner, gemeinsam)),
                                wieViele)));
        return new Ordnervorschlag(stuecke, vorgaenge);
    }

    static Stueck stueck(Zeile zeile, String ordner) {
        return new Stueck(
                zeile.nr(),
                zeile.pfad(),
                zeile.titel(),
                ordner,
                zeile.groesse(),
                zeile.heraus(),
                zeile.code(),
                zeile.werte());
    }

    private static String betreff(String ordner, String gemeinsam) {
        var ohne =
                ordner.startsWith(gemeinsam + "/")
                        ? ordner.substring(gemeinsam.length() + 1)
                        : ordner;
        var name = ohne.replace("/", " / ").replace('_', ' ');
        return name.length() > BETREFF ? name.substring(name.length() - BETREFF).strip() : name;
    }

    /// The one folder all others lie in; empty when there is none.
    private static String gemeinsam(List<Zeile> zeilen) {
        var erste =
                zeilen.stream()
                        .map(z -> Ordnerpfad.von(z.pfad()).ordner())
                        .filter(o -> !o.isEmpty())
                        .map(List::getFirst)
                        .distinct()
                        .limit(2)
                        .toList();
        return erste.size() == 1 ? erste.getFirst() : "";
    }
}
