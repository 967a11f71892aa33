package dreiklang.fachverfahren;

import dreiklang.fachverfahren.Anbindung.Zuordnung;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts answers and facts where the Fachverfahren expects them.
final class Zuordnungsrechner {

    private static final int MEISTE_EINTRAEGE = 99;

    private final Map<String, List<String>> antworten;
    private final Map<String, String> angaben;
    private final List<String> fehlend = new ArrayList<>();

    Zuordnungsrechner(Map<String, List<String>> antworten, Map<String, String> angaben) {
        this.antworten = antworten;
        this.angaben = angaben;
    }

    /// The values as a tree: texts, numbers, truth values, lists and maps in the order of the
    /// chapter.
    Map<String, Object> rechnen(List<Zuordnung> werte) {
        return rechnen(werte, "");
    }

    /// Required values that were missing or could not be written, by their name at the
    /// Fachverfahren.
    List<String> fehlend() {
        return List.copyOf(fehlend);
    }

    private Map<String, Object> rechnen(List<Zuordnung> werte, String eintrag) {
        var baum = new LinkedHashMap<String, Object>();
        for (var zuordnung : werte) {
            var wert = zuordnung.je().isEmpty() ? einer(zuordnung, eintrag) : eintraege(zuordnung);
            if (wert.isPresent()) {
                setzen(baum, zuordnung.ziel(), wert.get());
            } else if (zuordnung.pflicht()) {
                fehlend.add(zuordnung.ziel());
            }
        }
        return baum;
    }

    private Optional<Object> eintraege(Zuordnung gruppe) {
        var alle = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= MEISTE_EINTRAEGE; i++) {
            var vorn = gruppe.quelle() + "." + i + ".";
            if (antworten.keySet().stream().anyMatch(k -> k.startsWith(vorn))) {
                alle.add(rechnen(gruppe.je(), vorn));
            }
        }
        return alle.isEmpty() ? Optional.empty() : Optional.of(alle);
    }

    private Optional<Object> einer(Zuordnung zuordnung, String eintrag) {
        if (zuordnung.quelle().isEmpty()) {
            return zuordnung.form().von(List.of(zuordnung.fest()));
        }
        var roh = roh(zuordnung.quelle(), eintrag);
        if (roh.isEmpty()) {
            return Optional.empty();
        }
        if (zuordnung.tafel().isEmpty()) {
            return zuordnung.form().von(roh);
        }
        var uebersetzt = new ArrayList<String>();
        for (var wert : roh) {
            var nach = Optional.ofNullable(zuordnung.tafel().get(wert)).or(zuordnung::sonst);
            if (nach.isEmpty()) {
                return Optional.empty();
            }
            uebersetzt.add(nach.get());
        }
        return zuordnung.form().von(uebersetzt);
    }

    private List<String> roh(String quelle, String eintrag) {
        var angabe = angaben.get(quelle);
        if (angabe != null) {
            return angabe.isBlank() ? List.of() : List.of(angabe);
        }
        var imEintrag = eintrag.isEmpty() ? null : antworten.get(eintrag + quelle);
        var werte = imEintrag == null ? antworten.getOrDefault(quelle, List.of()) : imEintrag;
        return werte.stream().filter(w -> !w.isBlank()).toList();
    }

    @SuppressWarnings("unchecked")
    private static void setzen(Map<String, Object> baum, String ziel, Object wert) {
        var teile = ziel.split("\\.", -1);
        var hier = baum;
        for (int i = 0; i < teile.length - 1; i++) {
            hier =
                    (Map<String, Object>)
                            hier.computeIfAbsent(
                                    teile[i], t -> new LinkedHashMap<String, Object>());
        }
        hier.put(teile[teile.length - 1], wert);
    }
}
