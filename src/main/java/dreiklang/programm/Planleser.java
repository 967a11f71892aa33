package dreiklang.programm;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.YamlKnoten;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads a plan and its Begriffe out of `programm.yaml`.
final class Planleser {

    private static final Map<String, Begriff.Art> ARTEN =
            Map.of(
                    "ziele", Begriff.Art.ZIEL,
                    "felder", Begriff.Art.FELD,
                    "perspektiven", Begriff.Art.PERSPEKTIVE,
                    "schwerpunkte", Begriff.Art.SCHWERPUNKT);

    private Planleser() {}

    /// @throws FachlicherFehler P-110 when a day is none
    static Plan plan(YamlKnoten k) {
        return new Plan(
                new PlanId(UUID.randomUUID()),
                k.text("kurz").orElse(""),
                k.text("name").orElse(""),
                tag(k, "von"),
                tag(k, "bis"),
                Optional.empty(),
                k.text("beschluss").orElse(""),
                k.text("perspektive-pflicht").filter("ja"::equals).isPresent(),
                0);
    }

    static List<Begriff> begriffe(YamlKnoten k) {
        var alle = new ArrayList<Begriff>();
        ARTEN.forEach((name, art) -> {
            var liste = k.bei(name).map(YamlKnoten::liste).orElse(List.of());
            for (int i = 0; i < liste.size(); i++) {
                alle.add(
                        new Begriff(
                                new BegriffId(UUID.randomUUID()),
                                art,
                                liste.get(i).text("kurz").orElse(""),
                                liste.get(i).text("name").orElse(""),
                                i + 1));
            }
        });
        return alle;
    }

    private static LocalDate tag(YamlKnoten k, String name) {
        try {
            return LocalDate.parse(k.text(name).orElse(""));
        } catch (DateTimeException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-110");
        }
    }
}
