package dreiklang.vorgang;

import dreiklang.formular.Antworten;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The answers of a Vorgang as they stand: what was submitted and what was corrected since.
///
/// @param eingereicht the answers of the Antrag, which never change
/// @param berichtigungen what was corrected, oldest first
public record Angabenstand(Antworten eingereicht, List<Berichtigung> berichtigungen) {

    /// What counts now.
    public Antworten geltend() {
        return bis(Integer.MAX_VALUE);
    }

    /// Number of the last correction; 0 when there is none.
    public int nummer() {
        return berichtigungen.isEmpty() ? 0 : berichtigungen.getLast().nummer();
    }

    /// What counted after the correction of that number.
    Antworten bis(int nummer) {
        var werte = new LinkedHashMap<>(eingereicht.werte());
        berichtigungen.stream()
                .filter(b -> b.nummer() <= nummer)
                .forEach(b -> werte.put(b.feld(), b.wert()));
        return new Antworten(werte);
    }

    /// The last correction of each field after that number.
    Map<String, Berichtigung> seit(int nummer) {
        var letzte = new LinkedHashMap<String, Berichtigung>();
        berichtigungen.stream()
                .filter(b -> b.nummer() > nummer)
                .forEach(b -> letzte.put(b.feld(), b));
        return letzte;
    }

    /// The last correction of each field.
    public Map<String, Berichtigung> letzte() {
        return seit(0);
    }

    /// The fields whose answers differ.
    static Set<String> verschieden(Antworten einmal, Antworten andere) {
        var namen = new HashSet<>(einmal.werte().keySet());
        namen.addAll(andere.werte().keySet());
        namen.removeIf(n -> einmal.alle(n).equals(andere.alle(n)));
        return namen;
    }
}
