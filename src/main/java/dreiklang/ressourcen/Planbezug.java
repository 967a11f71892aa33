package dreiklang.ressourcen;

import dreiklang.programm.Massnahmen;
import dreiklang.programm.Massnahmenfilter;
import dreiklang.programm.Massnahmenfilter.Gruppe;
import dreiklang.programm.Massnahmenzeile;
import dreiklang.programm.Plaene;
import dreiklang.programm.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the resources have to know of the plan: its period and its Massnahmen.
@Component
class Planbezug {

    private final Plaene plaene;
    private final Massnahmen massnahmen;

    Planbezug(Plaene plaene, Massnahmen massnahmen) {
        this.plaene = plaene;
        this.massnahmen = massnahmen;
    }

    List<Plan> plaene() {
        return List.copyOf(plaene.alle().keySet());
    }

    Plan plan(String kurz) {
        return plaene.ansehen(kurz).plan();
    }

    /// All Massnahmen, page by page.
    List<Massnahmenzeile> massnahmen(String kurz) {
        var alle = new ArrayList<Massnahmenzeile>();
        for (int blatt = 1; ; blatt++) {
            var seite = massnahmen.liste(kurz, filter(blatt));
            alle.addAll(seite.zeilen());
            if (!seite.hatNaechste()) {
                return List.copyOf(alle);
            }
        }
    }

    private static Massnahmenfilter filter(int blatt) {
        return new Massnahmenfilter(
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Gruppe.KEINE,
                blatt);
    }
}
