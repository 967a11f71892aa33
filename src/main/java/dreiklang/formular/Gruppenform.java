package dreiklang.formular;

import dreiklang.basis.Sprache;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the entries of a group are shown.
///
/// @param spalten name of a question in an entry → its words, the columns of a table; empty when
///   the entries stand one below the other
/// @param mehr text of the button for one more entry; empty when there are as many as there may be
/// @param weniger whether entries can be taken away
/// @param umfang how much of it is shown
public record Gruppenform(
        Map<String, String> spalten, String mehr, boolean weniger, Umfang umfang) {

    /// How much of a group is shown.
    public enum Umfang {
        /// All entries with their questions.
        ALLES,
        /// A list of the entries, each with a page of its own.
        LISTE,
        /// One entry alone.
        EINER
    }

    /// No group.
    static final Gruppenform KEINE = new Gruppenform(Map.of(), "", false, Umfang.ALLES);

    /// One entry alone.
    static final Gruppenform ALLEIN = new Gruppenform(Map.of(), "", false, Umfang.EINER);

    /// Whether entries are only listed.
    public boolean liste() {
        return umfang == Umfang.LISTE;
    }

    /// Whether entries are the rows of a table.
    public boolean tabelle() {
        return !spalten.isEmpty();
    }

    /// The columns: every question that is asked in some entry, where that entry has it.
    ///
    /// @param felder the questions of all entries one after the other
    /// @param freiwillig stands behind what nobody has to answer
    static Map<String, String> spalten(List<Feld> felder, Sprache sprache, String freiwillig) {
        var namen = new ArrayList<String>();
        var fragen = new LinkedHashMap<String, String>();
        int davor = -1;
        var eintrag = "";
        for (var feld : felder) {
            if (!feld.stelle().eintrag().equals(eintrag)) {
                eintrag = feld.stelle().eintrag();
                davor = -1;
            }
            var name = feld.name().substring(eintrag.length());
            if (!namen.contains(name)) {
                namen.add(davor + 1, name);
                fragen.put(name, feld.frage().in(sprache) + " " + freiwillig);
            }
            if (feld.pflicht() || !feld.wirdBeantwortet()) {
                fragen.put(name, feld.frage().in(sprache));
            }
            davor = namen.indexOf(name);
        }
        var spalten = new LinkedHashMap<String, String>();
        namen.forEach(n -> spalten.put(n, fragen.getOrDefault(n, "")));
        return spalten;
    }
}
