package dreiklang.formular;

import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Feld.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what can be chosen: written at the question or kept in a file of the package.
final class Optionenleser {

    static final int MEISTE_OPTIONEN = 300;
    static final String WERTREGEL =
            "Der Wert einer Option kommt nur einmal vor und besteht aus Kleinbuchstaben, Ziffern, Unterstrich"
                    + " und Bindestrich.";
    private static final Pattern OPTIONSWERT = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");

    private final Kapitelleser leser;
    private final Optionendatei datei;

    Optionenleser(Kapitelleser leser, Optionendatei datei) {
        this.leser = leser;
        this.datei = datei;
    }

    static boolean istWert(String wert) {
        return OPTIONSWERT.matcher(wert).matches();
    }

    List<Option> lesen(YamlKnoten knoten, Feldart art) {
        boolean waehlbar = art == Feldart.AUSWAHL || art == Feldart.MEHRFACHAUSWAHL;
        var pfad = leser.text(knoten, "optionen_datei", 120);
        if (waehlbar && pfad.isPresent() && knoten.bei("optionen").isEmpty()) {
            return datei.lesen(knoten.bei("optionen_datei").orElse(knoten), pfad.get());
        }
        if (pfad.isPresent()) {
            leser.melde(
                    knoten.bei("optionen_datei").orElse(knoten),
                    "F-147",
                    "„optionen_datei“ gehört zu auswahl und mehrfachauswahl und steht statt „optionen“.");
        }
        return geschriebene(knoten, waehlbar);
    }

    private List<Option> geschriebene(YamlKnoten knoten, boolean waehlbar) {
        var optionen = new ArrayList<Option>();
        var werte = new HashSet<String>();
        for (var eintrag : leser.liste(knoten, "optionen")) {
            leser.nur(eintrag, Set.of("wert", "text", "auch"));
            var wert = leser.pflichttext(eintrag, "wert", 60);
            if (!istWert(wert) || !werte.add(wert)) {
                leser.melde(eintrag, "F-114", WERTREGEL);
            }
            optionen.add(
                    new Option(
                            wert,
                            leser.pflichtwortlaut(eintrag, "text", 300),
                            leser.text(eintrag, "auch", 300).orElse("")));
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
