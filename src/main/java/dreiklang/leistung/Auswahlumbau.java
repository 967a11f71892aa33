package dreiklang.leistung;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Makes a question in a file a choice, with its entries beside it or in a file of their own.
final class Auswahlumbau {

    /// As many as the form of the editor shows.
    private static final int MEISTE_DANEBEN = 50;

    private static final Set<String> WAEHLBAR = Set.of("auswahl", "mehrfachauswahl");
    private static final Set<String> WIRD_AUSWAHL = Set.of("text", "mehrzeilig");

    private final Yamldatei datei;
    private final Yamlpfad ort;

    Auswahlumbau(Yamldatei datei, Yamlpfad ort) {
        this.datei = datei;
        this.ort = ort;
    }

    /// @param optionen value → text
    /// @return the files that change, with their text
    Map<String, String> mit(Map<String, String> optionen) {
        var art = datei.text(ort.zu("art")).orElse("");
        if (!WAEHLBAR.contains(art) && !WIRD_AUSWAHL.contains(art)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "L-193");
        }
        var jetzt = datei;
        for (var name : List.of("laenge", "muster", "optionen", "optionen_datei")) {
            jetzt = jetzt.loesche(ort.zu(name));
        }
        if (WIRD_AUSWAHL.contains(art)) {
            jetzt = jetzt.setze(ort.zu("art"), "auswahl", Blattbindung.folge());
        }
        var texte = new TreeMap<String, String>();
        if (optionen.size() <= MEISTE_DANEBEN) {
            jetzt = jetzt.setze(ort.zu("optionen"), liste(optionen), Blattbindung.folge());
        } else {
            var pfad =
                    "codes/"
                            + datei.text(ort.zu("name")).orElse("liste").replace('_', '-')
                            + ".csv";
            texte.put(pfad, tabelle(optionen));
            jetzt = jetzt.setze(ort.zu("optionen_datei"), pfad, Blattbindung.folge());
        }
        texte.put("formular.yaml", jetzt.text());
        return texte;
    }

    private static List<Map<String, Object>> liste(Map<String, String> optionen) {
        return optionen.entrySet().stream()
                .map(o -> {
                    var option = new LinkedHashMap<String, Object>();
                    option.put("wert", o.getKey());
                    option.put("text", o.getValue());
                    return (Map<String, Object>) option;
                })
                .toList();
    }

    private static String tabelle(Map<String, String> optionen) {
        var zeilen = new StringBuilder("wert;de\n");
        optionen.forEach((wert, text) ->
                zeilen.append(wert)
                        .append(";\"")
                        .append(text.replace("\"", "\"\"").replaceAll("\\s+", " "))
                        .append("\"\n"));
        return zeilen.toString();
    }
}
