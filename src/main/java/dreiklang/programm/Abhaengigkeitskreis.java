package dreiklang.programm;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Finds Massnahmen that would have to be done before themselves.
final class Abhaengigkeitskreis {

    private final Function<String, Set<String>> vorgaenger;
    private final Map<String, Boolean> frei = new HashMap<>();

    /// @param vorgaenger number → numbers that have to be done before
    Abhaengigkeitskreis(Function<String, Set<String>> vorgaenger) {
        this.vorgaenger = vorgaenger;
    }

    /// Whether the way back from it leads to it again.
    boolean imKreis(String nummer) {
        if (vorgaenger.apply(nummer).isEmpty()) {
            return false;
        }
        return frei.computeIfAbsent(nummer, this::suchen);
    }

    private boolean suchen(String nummer) {
        var gesehen = new HashSet<String>();
        var offen = new ArrayDeque<>(vorgaenger.apply(nummer));
        while (!offen.isEmpty()) {
            var n = offen.pop();
            if (n.equals(nummer)) {
                return true;
            }
            if (gesehen.add(n)) {
                offen.addAll(vorgaenger.apply(n));
            }
        }
        return false;
    }
}
