package dreiklang.akte;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The Aktenplan of a Kommune: which matters get which number and how long they are kept. Read from
/// `aktenplan.yaml`.
final class Aktenplan {

    /// Number of an Akte whose Leistung names none or an unknown one.
    static final String OHNE_ZUORDNUNG = "00.00.00";

    private static final int LAENGSTENS = 110;

    private Aktenplan() {}

    /// Reads the file; what is wrong is added to the findings.
    ///
    /// @param einheiten short names there are; empty: not checked
    static List<Planstelle> lesen(YamlKnoten wurzel, Set<String> einheiten, List<Befund> befunde) {
        var stellen = new ArrayList<Planstelle>();
        var gesehen = new HashSet<String>();
        for (var knoten : wurzel.bei("aktenplan").map(YamlKnoten::liste).orElse(List.of())) {
            stelle(knoten, einheiten, befunde)
                    .filter(s -> einmalig(s, gesehen, knoten, befunde))
                    .ifPresent(stellen::add);
        }
        if (stellen.isEmpty() && befunde.isEmpty()) {
            befunde.add(wurzel.befund("K-110", "Unter aktenplan steht keine einzige Nummer."));
        }
        return List.copyOf(stellen);
    }

    private static boolean einmalig(
            Planstelle stelle, Set<String> gesehen, YamlKnoten knoten, List<Befund> befunde) {
        boolean neu = gesehen.add(stelle.nummer());
        if (!neu) {
            befunde.add(knoten.befund("K-114", doppelt(stelle.nummer())));
        }
        return neu;
    }

    static String doppelt(String nummer) {
        return "Die Nummer " + nummer + " steht doppelt im Aktenplan.";
    }

    private static Optional<Planstelle> stelle(
            YamlKnoten knoten, Set<String> einheiten, List<Befund> befunde) {
        var texte = new EnumMap<Planspalte, String>(Planspalte.class);
        for (var spalte : Planspalte.values()) {
            texte.put(spalte, knoten.text(spalte.feld()).orElse(""));
        }
        var zeile = new Planzeile(texte);
        var stelle = zeile.lesen(einheiten);
        zeile.maengel().stream()
                .limit(1)
                .forEach(m -> befunde.add(knoten.befund(m.code(), m.satz())));
        return stelle;
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
