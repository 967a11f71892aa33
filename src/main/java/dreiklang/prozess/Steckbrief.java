package dreiklang.prozess;

import dreiklang.rechenprobe.Zahlenangabe;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a Fassung of a Prozess takes, reckoned from its steps.
///
/// @param jeFall minutes in one case
/// @param jeJahr hours in a year
/// @param medienbrueche how often the medium changes in one case
/// @param schritte how many steps it has
/// @param ohneZahl how many of them have no figure
/// @param jeArt minutes in one case by kind of work
public record Steckbrief(
        Spanne jeFall,
        Spanne jeJahr,
        Zahlenangabe medienbrueche,
        int schritte,
        int ohneZahl,
        Map<Bausteinart, Spanne> jeArt) {

    static final int MINUTEN_JE_STUNDE = 60;

    /// Reckons.
    static Steckbrief von(Prozess prozess, Prozessfassung fassung) {
        var schritte = fassung.schritte();
        long ohne = schritte.stream().filter(s -> s.minuten().spanne().unbekannt()).count();
        return new Steckbrief(
                minuten(fassung).gerundet(1),
                imJahr(minuten(fassung), prozess).durch(MINUTEN_JE_STUNDE).gerundet(0),
                medienbrueche(fassung),
                schritte.size(),
                Math.toIntExact(ohne),
                jeArt(schritte));
    }

    /// Steps of which nobody has said what is done could be of any kind.
    private static Map<Bausteinart, Spanne> jeArt(List<Schritt> schritte) {
        boolean offen =
                schritte.isEmpty() || schritte.stream().anyMatch(s -> s.baustein().isEmpty());
        var jeArt = new EnumMap<Bausteinart, Spanne>(Bausteinart.class);
        for (var art : Bausteinart.values()) {
            jeArt.put(art, offen ? Spanne.UNBEKANNT : Spanne.NULL);
        }
        for (var s : schritte) {
            s.baustein().ifPresent(b -> jeArt.merge(b.art(), s.aufwand(), Spanne::plus));
        }
        jeArt.replaceAll((art, spanne) -> spanne.gerundet(1));
        return jeArt;
    }

    /// Minutes in one case, not rounded; a Fassung without steps says nothing.
    static Spanne minuten(Prozessfassung fassung) {
        return fassung.schritte().stream()
                .map(Schritt::aufwand)
                .reduce(Spanne::plus)
                .orElse(Spanne.UNBEKANNT);
    }

    /// Minutes of all cases of a year.
    static Spanne imJahr(Spanne minuten, Prozess prozess) {
        return minuten.mal(Spanne.von(prozess.fallzahl().zahl()));
    }

    /// Steps of which nobody has said what is done could be some, too.
    private static Zahlenangabe medienbrueche(Prozessfassung fassung) {
        var schritte = fassung.schritte();
        var zahl = Zahlenangabe.genau(schritte.stream().filter(Schritt::medienbruch).count());
        boolean offen = schritte.stream().anyMatch(s -> s.baustein().isEmpty());
        if (schritte.isEmpty() || offen && zahl.wert().signum() == 0) {
            return Zahlenangabe.UNBEKANNT;
        }
        return offen ? new Zahlenangabe(Zahlenangabe.Art.MINDESTENS, zahl.wert()) : zahl;
    }
}
