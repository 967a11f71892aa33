package dreiklang.programm;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Sprache;
import dreiklang.rechenprobe.Zeitangabe;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What is written about a Massnahme.
///
/// @param titel what it is called
/// @param absicht what it is for
/// @param feld the field in which it lies
/// @param einheit code of the Organisationseinheit that leads it; never a number
/// @param verantwortlich who answers for it; empty: nobody yet
/// @param prioritaet how urgent it is
/// @param weg how it is got
/// @param nachtraeglich whether it was added after the plan was decided; unknown is not no
/// @param beginn when it begins, as precise as told
/// @param ende when it ends, as precise as told
/// @param analyseNoetig whether the process has to be analysed
/// @param analyseDa whether the analysis is there
/// @param wirkungen what it does, in short words
/// @param bemerkung notes
/// @param begriffe goals, perspectives and Schwerpunkte it serves
/// @param leistungen keys of the Leistungen it concerns
/// @param fachverfahren Kennungen of the Fachverfahren it concerns
/// @param beteiligte codes of the other units that take part
/// @param braucht numbers of Massnahmen that have to be done before
public record Massnahmenangaben(
        String titel,
        String absicht,
        Optional<BegriffId> feld,
        String einheit,
        String verantwortlich,
        Prioritaet prioritaet,
        Weg weg,
        Kenntnis nachtraeglich,
        Optional<Zeitangabe> beginn,
        Optional<Zeitangabe> ende,
        Kenntnis analyseNoetig,
        Kenntnis analyseDa,
        Map<Wirkung, String> wirkungen,
        String bemerkung,
        Set<BegriffId> begriffe,
        Set<String> leistungen,
        Set<String> fachverfahren,
        Set<String> beteiligte,
        Set<String> braucht) {

    private static final int TITEL = 300;
    private static final int TEXT = 4_000;

    /// How urgent a Massnahme is.
    public enum Prioritaet {
        HOCH,
        MITTEL,
        NIEDRIG,
        /// Nobody has said.
        OFFEN
    }

    /// How the Kommune gets what a Massnahme brings.
    public enum Weg {
        /// Einer für Alle: used together with others.
        EFA,
        /// From the Land.
        LAND,
        /// Made by the Kommune.
        EIGEN,
        /// Bought.
        KAUF,
        /// Not decided.
        OFFEN
    }

    /// Yes, no, or not known; unknown is not no.
    public enum Kenntnis {
        JA,
        NEIN,
        UNBEKANNT
    }

    /// On what a Massnahme has an effect.
    public enum Wirkung {
        PERSONAL,
        BUDGET,
        /// The people of the town.
        MENSCHEN,
        /// The people who work for it.
        BESCHAEFTIGTE,
        KLIMA
    }

    /// What it does there; empty when nothing is written.
    public String wirkung(Wirkung art) {
        return wirkungen.getOrDefault(art, "");
    }

    /// @throws FachlicherFehler P-102 without title, P-117 when a text is too long, P-111 when it
    ///   surely ends before it begins, P-105 when a Begriff is not one of the plan, P-106 without a
    ///   perspective where one is mandatory
    void pruefen(Planbild bild) {
        if (titel.isBlank() || titel.length() > TITEL) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-102");
        }
        if (verantwortlich.length() > TITEL
                || absicht.length() > TEXT
                || bemerkung.length() > TEXT
                || wirkungen.values().stream().anyMatch(w -> w.length() > TEXT)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-117", TEXT, TITEL);
        }
        if (ende.isPresent() && beginn.filter(b -> ende.get().sicherVor(b)).isPresent()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-111");
        }
        begriffePruefen(bild);
    }

    private void begriffePruefen(Planbild bild) {
        boolean feldPasst =
                feld.isEmpty()
                        || feld.flatMap(bild::begriff)
                                .filter(b -> b.art() == Begriff.Art.FELD)
                                .isPresent();
        boolean rest =
                begriffe.stream()
                        .allMatch(b ->
                                bild.begriff(b)
                                        .filter(x -> x.art() != Begriff.Art.FELD)
                                        .isPresent());
        if (!feldPasst || !rest) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-105");
        }
        boolean dient =
                bild.alle(Begriff.Art.PERSPEKTIVE).stream()
                        .anyMatch(p -> begriffe.contains(p.id()));
        if (bild.plan().perspektivePflicht() && !dient) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-106");
        }
    }

    /// Everything as text, by its name; the history compares these.
    Map<String, String> felder(Planbild bild) {
        var f = new LinkedHashMap<String, String>();
        f.put("titel", titel);
        f.put("absicht", absicht);
        f.put("feld", bild.zeichen(feld.stream().toList()));
        f.put("einheit", einheit);
        f.put("verantwortlich", verantwortlich);
        f.put("prioritaet", prioritaet.name());
        f.put("weg", weg.name());
        f.put("nachtraeglich", nachtraeglich.name());
        f.put("beginn", beginn.map(z -> z.wortlaut(Sprache.DE)).orElse(""));
        f.put("ende", ende.map(z -> z.wortlaut(Sprache.DE)).orElse(""));
        f.put("analyseNoetig", analyseNoetig.name());
        f.put("analyseDa", analyseDa.name());
        for (var art : Wirkung.values()) {
            f.put("wirkung." + art.name(), wirkung(art));
        }
        f.put("bemerkung", bemerkung);
        f.put("begriffe", bild.zeichen(begriffe));
        f.put("leistungen", liste(leistungen));
        f.put("fachverfahren", liste(fachverfahren));
        f.put("beteiligte", liste(beteiligte));
        f.put("braucht", liste(braucht));
        return f;
    }

    private static String liste(Collection<String> werte) {
        return String.join(", ", new TreeSet<>(werte));
    }
}
