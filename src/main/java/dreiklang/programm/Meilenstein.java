package dreiklang.programm;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Sprache;
import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.rechenprobe.Zeitangabe;
import java.util.Optional;

/// What is to be reached until when: a total, or what is added.
///
/// @param nummer its place; 0 while it is new
/// @param bezeichnung what is counted
/// @param art whether the figure is a total or an increment; mandatory to say
/// @param termin until when, as precise as told
/// @param soll how much is to be reached
/// @param ist how much is reached
public record Meilenstein(
        int nummer,
        String bezeichnung,
        Art art,
        Optional<Zeitangabe> termin,
        Zahlenangabe soll,
        Zahlenangabe ist) {

    /// What a figure of a milestone means.
    public enum Art {
        /// All that is reached by then.
        KUMULIERT,
        /// What is added since the milestone before.
        ZUWACHS
    }

    /// @throws FachlicherFehler P-112 when nobody can tell what is counted
    void pruefen() {
        if (bezeichnung.isBlank() || bezeichnung.length() > 300) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-112");
        }
    }

    /// In one line, for the history.
    String zeile() {
        return bezeichnung
                + " ("
                + (art == Art.KUMULIERT ? "kumuliert" : "Zuwachs")
                + "), "
                + termin.map(t -> t.wortlaut(Sprache.DE)).orElse("–")
                + ", Soll "
                + soll.wortlaut(Sprache.DE)
                + ", Ist "
                + ist.wortlaut(Sprache.DE);
    }
}
