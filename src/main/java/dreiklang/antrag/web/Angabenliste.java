package dreiklang.antrag.web;

import dreiklang.formular.Abschnitt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Questions with their answers, line by line; two questions with the same words both stay.
public final class Angabenliste {

    private Angabenliste() {}

    /// Question → answer in the order of the page.
    public static Map<String, String> von(List<Abschnitt.Angabe> angaben) {
        var zeilen = new LinkedHashMap<String, String>();
        for (var angabe : angaben) {
            String frage = angabe.frage();
            for (int i = 2; zeilen.containsKey(frage); i++) {
                frage = angabe.frage() + " (" + i + ")";
            }
            zeilen.put(frage, angabe.antwort());
        }
        return zeilen;
    }
}
