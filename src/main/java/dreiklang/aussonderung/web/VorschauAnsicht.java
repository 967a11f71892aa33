package dreiklang.aussonderung.web;

import dreiklang.akte.Fristgruppe;
import dreiklang.seite.Rahmen;
import java.util.List;

/// What would become due in the next months.
///
/// @param rahmen language, token, who is signed in
/// @param gruppen by day and rule
public record VorschauAnsicht(Rahmen rahmen, List<Fristgruppe> gruppen) {

    /// The rule in words.
    public String regel(Fristgruppe g) {
        return rahmen.text(
                "aussonderung.regel",
                g.plannummer(),
                g.planname(),
                g.jahre(),
                g.rechtsgrundlage().isEmpty()
                        ? rahmen.text("aussonderung.ohne-grundlage")
                        : g.rechtsgrundlage());
    }

    /// How many Akten altogether.
    public long summe() {
        return gruppen.stream().mapToLong(Fristgruppe::akten).sum();
    }
}
