package dreiklang.leistung;

import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads `lebenslagen.yaml` of a Kommune.
final class Lebenslagenleser {

    private final Kapitelleser leser;

    Lebenslagenleser(List<Befund> befunde) {
        leser = new Kapitelleser(befunde);
    }

    List<Lebenslage> lesen(YamlKnoten wurzel) {
        leser.nur(wurzel, Set.of("lebenslagen"));
        var lebenslagen = new ArrayList<Lebenslage>();
        for (var knoten : leser.liste(wurzel, "lebenslagen")) {
            leser.nur(knoten, Set.of("schluessel", "name", "kurz", "ozg"));
            var schluessel = leser.pflichttext(knoten, "schluessel", 60);
            if (!schluessel.matches("[a-z0-9][a-z0-9-]{1,59}")
                    || lebenslagen.stream().anyMatch(l -> l.schluessel().equals(schluessel))) {
                leser.melde(
                        knoten,
                        "L-121",
                        "Der Schlüssel einer Lebenslage kommt einmal vor und besteht aus Kleinbuchstaben, Ziffern und"
                                + " Bindestrich.");
            }
            lebenslagen.add(
                    new Lebenslage(
                            schluessel,
                            leser.pflichtwortlaut(knoten, "name", 80),
                            leser.wortlaut(knoten, "kurz", 200),
                            leser.texte(knoten, "ozg", 100)));
        }
        return List.copyOf(lebenslagen);
    }
}
