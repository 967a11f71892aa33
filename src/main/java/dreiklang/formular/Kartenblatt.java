package dreiklang.formular;

import dreiklang.karte.Ausschnitt;
import dreiklang.karte.Punkt;
import dreiklang.karte.Stadtplan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Chooses what is shown of the map for a question about a place.
final class Kartenblatt {

    private static final int NAH = 4;

    private final Optional<Stadtplan> plan;
    private final Antworten antworten;

    Kartenblatt(Optional<Stadtplan> plan, Antworten antworten) {
        this.plan = plan;
        this.antworten = antworten;
    }

    /// Empty when the Kommune has no map.
    Optional<Kartenbild> zu(String feld) {
        return plan.map(p -> {
            var punkt = Punkt.lesen(antworten.eins(feld));
            return bild(
                    p, ausschnitt(p, antworten.alle(feld + Kartenbild.AUSSCHNITT), punkt), punkt);
        });
    }

    /// The surroundings of a place that has been given.
    static Optional<Kartenbild> ansicht(Optional<Stadtplan> plan, String wert) {
        return plan.flatMap(
                p -> Punkt.lesen(wert).map(punkt -> bild(p, p.um(punkt, NAH), Optional.of(punkt))));
    }

    /// The part chosen last, otherwise the one around the marker, otherwise everything.
    static Ausschnitt ausschnitt(Stadtplan plan, List<String> gewaehlt, Optional<Punkt> punkt) {
        return gewaehlt.stream()
                .findFirst()
                .flatMap(Ausschnitt::lesen)
                .or(() -> punkt.filter(plan::umfasst).map(p -> plan.um(p, NAH)))
                .orElse(Ausschnitt.ALLES);
    }

    private static Kartenbild bild(Stadtplan plan, Ausschnitt teil, Optional<Punkt> punkt) {
        var bilder = new LinkedHashMap<Integer, String>();
        for (int breite : Stadtplan.BREITEN) {
            bilder.put(breite, "/karte/%s/%s/%d.svg".formatted(plan.summe(), teil.text(), breite));
        }
        return new Kartenbild(
                bilder,
                punkt.map(p -> plan.stelle(p).text()).orElse(""),
                punkt.isPresent() && !plan.umfasst(punkt.get()),
                punkt.flatMap(p -> plan.lage(teil, p))
                        .map(l -> new Kartenbild.Marke(anteil(l[0]), anteil(l[1]))),
                teil.stufe() < Ausschnitt.NAECHSTE,
                teil.stufe() > 0);
    }

    private static String anteil(double von) {
        return String.format(Locale.ROOT, "%.2f%%", von * 100);
    }
}
