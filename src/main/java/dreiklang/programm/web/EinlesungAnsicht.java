package dreiklang.programm.web;

import dreiklang.programm.Abgleichworte;
import dreiklang.programm.Massnahmenspalte;
import dreiklang.programm.Plan;
import dreiklang.seite.Rahmen;
import java.util.Arrays;
import java.util.List;

/// The page on which a table of Massnahmen is brought.
///
/// @param fehler sentence on the file; empty: all is well
public record EinlesungAnsicht(Rahmen rahmen, Plan plan, String fehler) {

    /// The columns that are understood.
    public List<String> spalten() {
        var worte = new Abgleichworte(rahmen.texte(), rahmen.sprache());
        return Arrays.stream(Massnahmenspalte.values()).map(worte::spalte).toList();
    }
}
