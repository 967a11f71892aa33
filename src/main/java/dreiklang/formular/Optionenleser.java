package dreiklang.formular;

import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Feld.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what can be chosen.
final class Optionenleser {

    private static final int MEISTE_OPTIONEN = 300;
    private static final Pattern OPTIONSWERT = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");

    private final Kapitelleser leser;

    Optionenleser(Kapitelleser leser) {
        this.leser = leser;
    }

    List<Option> lesen(YamlKnoten knoten, Feldart art) {
        boolean waehlbar = art == Feldart.AUSWAHL || art == Feldart.MEHRFACHAUSWAHL;
        var optionen = new ArrayList<Option>();
        var werte = new HashSet<String>();
        for (var eintrag : leser.liste(knoten, "optionen")) {
            leser.nur(eintrag, Set.of("wert", "text"));
            var wert = leser.pflichttext(eintrag, "wert", 60);
            if (!OPTIONSWERT.matcher(wert).matches() || !werte.add(wert)) {
                leser.melde(
                        eintrag,
                        "F-114",
                        "Der Wert einer Option kommt nur einmal vor und besteht aus Kleinbuchstaben, Ziffern, Unterstrich"
                                + " und Bindestrich.");
            }
            optionen.add(new Option(wert, leser.pflichtwortlaut(eintrag, "text", 300)));
        }
        boolean passt = waehlbar ? !optionen.isEmpty() : knoten.bei("optionen").isEmpty();
        if (!passt || optionen.size() > MEISTE_OPTIONEN) {
            leser.melde(
                    knoten.bei("optionen").orElse(knoten),
                    "F-115",
                    "„optionen“ gehört zu auswahl und mehrfachauswahl, mit 1 bis 300 Einträgen.");
        }
        return List.copyOf(optionen);
    }
}
