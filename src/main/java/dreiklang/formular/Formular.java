package dreiklang.formular;

import java.util.List;
import java.util.Optional;

/// A set of pages with questions.
///
/// @param schluessel key of what it belongs to
/// @param seiten the pages in order
public record Formular(String schluessel, List<Formularseite> seiten) {

    /// The page of that name.
    public Optional<Formularseite> seite(String name) {
        return seiten.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /// All questions of all pages.
    public List<Feld> felder() {
        return seiten.stream().flatMap(s -> s.felder().stream()).toList();
    }
}
