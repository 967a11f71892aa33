package dreiklang.formular;

import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Feld.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Reads options from a CSV file of the package: `wert;de;en;auch`. The same list may serve several
/// questions; its findings are told once.
final class Optionendatei {

    private static final String ORDNER = "codes/";
    private static final int LAENGSTER_TEXT = 300;

    private final Kapitelleser leser;
    private final Map<String, byte[]> dateien;
    private final List<Befund> befunde;
    private final Map<String, List<Option>> gelesen = new HashMap<>();

    /// @param dateien path in the package → content
    Optionendatei(Kapitelleser leser, Map<String, byte[]> dateien, List<Befund> befunde) {
        this.leser = leser;
        this.dateien = dateien;
        this.befunde = befunde;
    }

    List<Option> lesen(YamlKnoten ort, String pfad) {
        var inhalt = dateien.get(pfad);
        if (inhalt == null || !pfad.startsWith(ORDNER)) {
            leser.melde(
                    ort,
                    "F-144",
                    "Die Datei „%s“ fehlt. Listen liegen im Ordner „codes“ des Leistungspakets."
                            .formatted(pfad));
            return List.of();
        }
        return gelesen.computeIfAbsent(pfad, p -> optionen(p, inhalt));
    }

    private List<Option> optionen(String pfad, byte[] inhalt) {
        var datei = new Tabellendatei(pfad, befunde);
        var werte = new HashSet<String>();
        var optionen = new ArrayList<Option>();
        for (var zeile :
                datei.lesen(
                        inhalt,
                        List.of("wert", "de"),
                        List.of("en", "auch"),
                        Optionenleser.MEISTE_OPTIONEN)) {
            if (!Optionenleser.istWert(zeile.wert("wert")) || !werte.add(zeile.wert("wert"))) {
                datei.melde(zeile.nummer(), "F-114", Optionenleser.WERTREGEL);
            }
            optionen.add(option(datei, zeile));
        }
        if (optionen.isEmpty()) {
            datei.melde(0, "F-146", "In dieser Liste steht nichts, das man wählen könnte.");
        }
        return List.copyOf(optionen);
    }

    private static Option option(Tabellendatei datei, Tabellendatei.Zeile zeile) {
        boolean zuLang = zeile.werte().values().stream().anyMatch(w -> w.length() > LAENGSTER_TEXT);
        if (zeile.wert("de").isEmpty() || zuLang) {
            datei.melde(
                    zeile.nummer(),
                    "F-145",
                    "In der Spalte „de“ steht ein Text. Jeder Text hat höchstens 300 Zeichen.");
        }
        var text = new Wortlaut(zeile.wert("de"), zeile.wert("en"));
        return new Option(zeile.wert("wert"), text, zeile.wert("auch"));
    }
}
