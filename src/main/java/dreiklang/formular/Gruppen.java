package dreiklang.formular;

import dreiklang.basis.Sprache;
import dreiklang.basis.Wortlaut;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The entries of a repeating group. Each has a number that it keeps for good, so that files and
/// links still fit after another entry has gone.
final class Gruppen {

    /// Most entries of one group.
    static final int HOECHSTENS = 50;

    private static final String NUMMER = "[1-9]\\d{0,2}";

    private Gruppen() {}

    /// The numbers of the entries; a group nobody has touched has as many as it must have.
    static List<String> nummern(Feld gruppe, Antworten antworten) {
        var genannt = gueltige(antworten.alle(gruppe.name()));
        return genannt.isEmpty() && !antworten.werte().containsKey(gruppe.name())
                ? IntStream.rangeClosed(1, gruppe.gruppe().von()).mapToObj(String::valueOf).toList()
                : genannt;
    }

    /// The entries known so far together with those a page brings.
    static List<String> vereint(List<String> bisher, List<String> eingabe) {
        return gueltige(Stream.concat(bisher.stream(), eingabe.stream()).toList());
    }

    /// With one more entry, unless there are as many as there may be.
    static List<String> dazu(Feld gruppe, List<String> nummern) {
        if (nummern.size() >= gruppe.gruppe().bis()) {
            return nummern;
        }
        int letzte = nummern.stream().mapToInt(Integer::parseInt).max().orElse(0);
        return gueltige(Stream.concat(nummern.stream(), Stream.of(letzte + 1 + "")).toList());
    }

    /// Where the fields of an entry stand.
    static Feld.Stelle stelle(Feld gruppe, String nummer, int platz) {
        var eintrag = gruppe.gruppe().eintrag();
        return new Feld.Stelle(
                gruppe.name() + "." + nummer + ".",
                new Wortlaut(
                        eintrag.deutsch() + " " + platz,
                        eintrag.in(Sprache.EN) + " " + platz,
                        eintrag.in(Sprache.LEICHT) + " " + platz));
    }

    /// All questions of a page as they are asked for these entries, whether they are shown or not.
    static List<Feld> alle(Formularseite seite, Antworten antworten) {
        var alle = new ArrayList<Feld>();
        seite.felder().forEach(f -> sammle(f, Feld.Stelle.SEITE, antworten, alle));
        return alle;
    }

    private static void sammle(Feld feld, Feld.Stelle wo, Antworten antworten, List<Feld> alle) {
        alle.add(feld.gestellt(wo, feld.pflicht()));
        if (feld.art() == Feldart.BLOCK) {
            feld.teile().forEach(t -> sammle(t, wo.unter(feld.frage()), antworten, alle));
        } else if (feld.art() == Feldart.GRUPPE) {
            int platz = 0;
            for (var nummer : nummern(feld, antworten)) {
                var stelle = stelle(feld, nummer, ++platz);
                feld.teile().forEach(t -> sammle(t, stelle, antworten, alle));
            }
        }
    }

    private static List<String> gueltige(List<String> nummern) {
        return nummern.stream()
                .filter(n -> n.matches(NUMMER))
                .distinct()
                .limit(HOECHSTENS)
                .toList();
    }
}
