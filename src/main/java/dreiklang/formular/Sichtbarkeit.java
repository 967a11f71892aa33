package dreiklang.formular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which pages and fields a person with these answers sees. One walk from the first field to the
/// last: an answer to a hidden question counts for nothing further down.
final class Sichtbarkeit {

    private final List<Formularseite> seiten = new ArrayList<>();
    private final Set<String> felder = new LinkedHashSet<>();
    private final Map<String, List<String>> gueltig = new LinkedHashMap<>();

    Sichtbarkeit(Formular formular, Antworten antworten) {
        for (var seite : formular.seiten()) {
            if (seite.wenn().map(w -> w.gilt(gueltig)).orElse(true)) {
                begehe(seite, antworten);
            }
        }
    }

    private void begehe(Formularseite seite, Antworten antworten) {
        boolean etwasZuSehen = false;
        for (var feld : seite.felder()) {
            if (feld.wenn().map(w -> w.gilt(gueltig)).orElse(true)) {
                etwasZuSehen = true;
                felder.add(feld.name());
                if (feld.art() != Feldart.HINWEIS && !antworten.alle(feld.name()).isEmpty()) {
                    gueltig.put(feld.name(), antworten.alle(feld.name()));
                }
            }
        }
        if (etwasZuSehen) {
            seiten.add(seite);
        }
    }

    List<Formularseite> seiten() {
        return List.copyOf(seiten);
    }

    List<Feld> felder(Formularseite seite) {
        return seite.felder().stream().filter(f -> felder.contains(f.name())).toList();
    }

    boolean zeigt(Formularseite seite) {
        return seiten.contains(seite);
    }

    /// The answers to visible questions.
    Antworten antworten() {
        return new Antworten(gueltig);
    }
}
