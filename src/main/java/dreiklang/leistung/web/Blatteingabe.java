package dreiklang.leistung.web;

import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a page of the editor sends: answers, the version that was looked at, and which questions
/// were on the page.
///
/// @param werte raw answers by name
/// @param gezeigt names of the questions that were on the page
record Blatteingabe(Map<String, List<String>> werte, Set<String> gezeigt) {

    private static final String GEZEIGT = "_gezeigt";
    private static final Set<String> EIGENE =
            Set.of("_csrf", "version", "ort", "aktion", "stand", GEZEIGT);

    static Blatteingabe von(HttpServletRequest anfrage) {
        var werte = new LinkedHashMap<String, List<String>>();
        anfrage.getParameterMap()
                .forEach((name, liste) -> {
                    if (!EIGENE.contains(name)) {
                        werte.put(name, List.of(liste));
                    }
                });
        var gezeigt = anfrage.getParameterValues(GEZEIGT);
        return new Blatteingabe(werte, gezeigt == null ? Set.of() : Set.of(gezeigt.clone()));
    }

    /// Whether a button was pressed that only brings the page back.
    boolean bleibt() {
        return werte.containsKey(Formulare.DAZU) || werte.containsKey(Formulare.WEG);
    }

    /// What was known before: for a group that was on the page its entries are those it sends.
    Antworten bisher(Formularseite seite, Antworten gespeichert) {
        var bisher = new LinkedHashMap<>(gespeichert.werte());
        seite.felder().stream()
                .flatMap(Feld::alle)
                .filter(f -> f.art() == Feldart.GRUPPE && gezeigt.contains(f.name()))
                .forEach(f -> bisher.put(f.name(), werte.getOrDefault(f.name(), List.of())));
        return new Antworten(bisher);
    }
}
