package dreiklang.formular;

import dreiklang.ausdruck.Ausdruck;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names a Formular has given so far, and which of them a condition may look at: only what
/// comes before it, and what stands in a group only from within or entry by entry.
final class Namen {

    private final Set<String> vergeben = new HashSet<>();
    private final Set<String> sichtbar = new HashSet<>();
    private final Map<String, Set<String>> innere = new HashMap<>();
    private @Nullable Set<String> offen;

    void vergib(String name) {
        vergeben.add(name);
        sichtbar.add(name);
        if (offen != null) {
            offen.add(name);
        }
    }

    boolean istVergeben(String name) {
        return vergeben.contains(name);
    }

    boolean inGruppe() {
        return offen != null;
    }

    void beginneGruppe() {
        offen = new HashSet<>();
    }

    void beendeGruppe(String gruppe) {
        var innen = offen == null ? Set.<String>of() : offen;
        offen = null;
        sichtbar.removeAll(innen);
        innere.put(gruppe, Set.copyOf(innen));
    }

    boolean kennt(String name) {
        return sichtbar.contains(name);
    }

    int anzahl() {
        return vergeben.size();
    }

    Set<String> unbekannte(Ausdruck ausdruck) {
        var namen = new HashSet<>(sichtbar);
        innere.forEach((gruppe, felder) -> felder.forEach(f -> namen.add(gruppe + "." + f)));
        return Set.copyOf(ausdruck.unbekannte(namen));
    }
}
