package dreiklang.leistung;

import dreiklang.ausdruck.Ausdruck;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The names of questions that `leistung.yaml` can speak of.
///
/// @param formular those of the Formular; empty when there is none that could be read
/// @param vorpruefung those of the Vorpruefung
record Feldnamen(Optional<Set<String>> formular, Set<String> vorpruefung) {

    /// Whether the Formular has that question.
    boolean kennt(String name) {
        return formular.map(f -> f.contains(name)).orElse(true);
    }

    /// What the Formular does not ask.
    List<String> unbekannte(Ausdruck ausdruck) {
        return formular.map(ausdruck::unbekannte).orElse(List.of());
    }

    /// What neither the Formular nor the Vorpruefung asks.
    List<String> niegefragte(Ausdruck ausdruck) {
        return formular.map(
                        f -> {
                            var alle = new TreeSet<>(f);
                            alle.addAll(vorpruefung);
                            return ausdruck.unbekannte(alle);
                        })
                .orElse(List.of());
    }
}
