package dreiklang.programm;

import dreiklang.programm.Massnahmenangaben.Kenntnis;
import dreiklang.programm.Massnahmenangaben.Prioritaet;
import dreiklang.programm.Massnahmenangaben.Weg;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words by which tables of Kommunen say a state, a priority, a path, yes or no. A word that is
/// not among them is refused, never guessed.
final class Massnahmenwort {

    private static final Map<Enum<?>, List<String>> WORTE =
            Map.ofEntries(
                    Map.entry(
                            Massnahmenstand.GEPLANT,
                            List.of("geplant", "noch nicht begonnen", "nicht begonnen", "planned")),
                    Map.entry(
                            Massnahmenstand.LAUFEND,
                            List.of(
                                    "laufend",
                                    "laeuft",
                                    "in arbeit",
                                    "in umsetzung",
                                    "in bearbeitung",
                                    "begonnen",
                                    "running")),
                    Map.entry(
                            Massnahmenstand.TERMINIERT,
                            List.of("terminiert", "abschluss terminiert", "scheduled")),
                    Map.entry(
                            Massnahmenstand.ABGESCHLOSSEN,
                            List.of("abgeschlossen", "erledigt", "umgesetzt", "fertig", "done")),
                    Map.entry(
                            Massnahmenstand.DAUERAUFGABE,
                            List.of("daueraufgabe", "dauerhaft", "ongoing task")),
                    Map.entry(
                            Massnahmenstand.ZURUECKGESTELLT,
                            List.of("zurueckgestellt", "ruht", "pausiert", "postponed")),
                    Map.entry(
                            Massnahmenstand.EINGESTELLT,
                            List.of("eingestellt", "entfaellt", "verworfen", "given up")),
                    Map.entry(Prioritaet.HOCH, List.of("hoch", "1", "a", "high")),
                    Map.entry(Prioritaet.MITTEL, List.of("mittel", "2", "b", "medium")),
                    Map.entry(Prioritaet.NIEDRIG, List.of("niedrig", "gering", "3", "c", "low")),
                    Map.entry(Prioritaet.OFFEN, List.of("offen", "nicht festgelegt", "not set")),
                    Map.entry(Weg.EFA, List.of("efa", "einer fuer alle")),
                    Map.entry(Weg.LAND, List.of("land", "vom land")),
                    Map.entry(
                            Weg.EIGEN,
                            List.of("eigen", "selbst gemacht", "eigenentwicklung", "own")),
                    Map.entry(Weg.KAUF, List.of("kauf", "gekauft", "beschaffung", "bought")),
                    Map.entry(Weg.OFFEN, List.of("offen", "nicht festgelegt", "not set")),
                    Map.entry(Kenntnis.JA, List.of("ja", "x", "yes")),
                    Map.entry(Kenntnis.NEIN, List.of("nein", "no")),
                    Map.entry(
                            Kenntnis.UNBEKANNT, List.of("unbekannt", "nicht bekannt", "unknown")));

    private Massnahmenwort() {}

    static <E extends Enum<E>> Optional<E> lesen(Class<E> art, String text) {
        var eben = Massnahmenspalte.eben(text);
        for (var wert : art.getEnumConstants()) {
            if (eben.equals(Massnahmenspalte.eben(wert.name())) || worte(wert).contains(eben)) {
                return Optional.of(wert);
            }
        }
        return Optional.empty();
    }

    /// The first word of each, for whoever has written another one.
    static <E extends Enum<E>> String erlaubt(Class<E> art) {
        var erste = new ArrayList<String>();
        for (var wert : art.getEnumConstants()) {
            erste.add(worte(wert).getFirst());
        }
        return String.join(", ", erste);
    }

    private static List<String> worte(Enum<?> wert) {
        return WORTE.getOrDefault(wert, List.of(Massnahmenspalte.eben(wert.name())));
    }
}
