package dreiklang.akte;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The Aktenplan of a Kommune: which matters get which number and how long they are kept. Read from
/// `aktenplan.yaml`.
final class Aktenplan {

    /// Number of an Akte whose Leistung names none or an unknown one.
    static final String OHNE_ZUORDNUNG = "00.00.00";

    private static final Pattern NUMMER = Pattern.compile("[0-9]{2}(\\.[0-9]{2}){0,3}");
    private static final int LAENGSTENS = 110;

    private Aktenplan() {}

    /// One line of the plan.
    ///
    /// @param nummer for example `36.20.10`
    /// @param name what belongs there
    /// @param aufbewahrung years after the end of the year of ZdA
    /// @param rechtsgrundlage what the period rests on
    record Stelle(String nummer, String name, int aufbewahrung, String rechtsgrundlage) {}

    /// Reads the file; what is wrong is added to the findings.
    static List<Stelle> lesen(YamlKnoten wurzel, List<Befund> befunde) {
        var stellen = new ArrayList<Stelle>();
        var gesehen = new HashSet<String>();
        for (var knoten : wurzel.bei("aktenplan").map(YamlKnoten::liste).orElse(List.of())) {
            stelle(knoten, befunde)
                    .filter(s -> einmalig(s, gesehen, knoten, befunde))
                    .ifPresent(stellen::add);
        }
        if (stellen.isEmpty() && befunde.isEmpty()) {
            befunde.add(wurzel.befund("K-110", "Unter aktenplan steht keine einzige Nummer."));
        }
        return List.copyOf(stellen);
    }

    private static boolean einmalig(
            Stelle stelle, Set<String> gesehen, YamlKnoten knoten, List<Befund> befunde) {
        boolean neu = gesehen.add(stelle.nummer());
        if (!neu) {
            befunde.add(
                    knoten.befund(
                            "K-114",
                            "Die Nummer " + stelle.nummer() + " steht doppelt im Aktenplan."));
        }
        return neu;
    }

    private static Optional<Stelle> stelle(YamlKnoten knoten, List<Befund> befunde) {
        String nummer = knoten.text("nummer").orElse("");
        String name = knoten.text("name").orElse("");
        int jahre = jahre(knoten);
        int vorher = befunde.size();
        if (!NUMMER.matcher(nummer).matches()) {
            befunde.add(
                    knoten.befund(
                            "K-111",
                            "Die Nummer fehlt oder ist falsch. Erwartet werden Zifferngruppen wie 36.20.10."));
        } else if (name.isBlank() || name.length() > 200) {
            befunde.add(
                    knoten.befund(
                            "K-112",
                            "Die Nummer "
                                    + nummer
                                    + " braucht einen Namen mit höchstens 200 Zeichen."));
        } else if (jahre < 0) {
            befunde.add(
                    knoten.befund(
                            "K-113",
                            "Die Nummer "
                                    + nummer
                                    + " braucht unter aufbewahrung Jahre von 0 bis 110."));
        }
        String grund = knoten.text("rechtsgrundlage").orElse("");
        return befunde.size() > vorher
                ? Optional.empty()
                : Optional.of(new Stelle(nummer, name, jahre, grund));
    }

    /// A number of years written below `aufbewahrung`; -1 when it is missing or none.
    static int jahre(YamlKnoten knoten) {
        String text = knoten.text("aufbewahrung").orElse("");
        if (!text.matches("[0-9]{1,3}")) {
            return -1;
        }
        int jahre = Integer.parseInt(text);
        return jahre <= LAENGSTENS ? jahre : -1;
    }
}
