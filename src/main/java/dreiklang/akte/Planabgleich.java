package dreiklang.akte;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What becomes of the Aktenplan when a list of lines is taken over.
final class Planabgleich {

    /// What happens to a number.
    enum Art {
        NEU,
        GEAENDERT,
        BEENDET
    }

    /// A value that changes.
    record Feld(Planspalte spalte, String alt, String neu) {}

    /// A number that changes.
    ///
    /// @param stelle the line as it will be
    record Schritt(Art art, Planstelle stelle, List<Feld> felder) {}

    private Planabgleich() {}

    /// Compares.
    ///
    /// @param stand the lines there are, by number
    /// @param neue those that are to be
    /// @param ganz whether they are the whole plan: then what is missing ends
    /// @param heute what is missing had its last day the day before
    static List<Schritt> schritte(
            Map<String, Planstelle> stand, List<Planstelle> neue, boolean ganz, LocalDate heute) {
        var schritte = new ArrayList<Schritt>();
        var genannt = new HashSet<String>();
        for (var stelle : neue) {
            genannt.add(stelle.nummer());
            schritt(Optional.ofNullable(stand.get(stelle.nummer())), stelle)
                    .ifPresent(schritte::add);
        }
        if (ganz) {
            stand.values().stream()
                    .filter(s -> !genannt.contains(s.nummer()))
                    .filter(s -> s.bis().filter(b -> b.isBefore(heute)).isEmpty())
                    .forEach(s -> schritte.add(beendet(s, heute)));
        }
        return schritte;
    }

    /// What changes in one line; empty: nothing.
    static Optional<Schritt> schritt(Optional<Planstelle> alt, Planstelle neu) {
        var felder = felder(alt, neu);
        if (alt.isPresent() && felder.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Schritt(alt.isEmpty() ? Art.NEU : Art.GEAENDERT, neu, felder));
    }

    private static Schritt beendet(Planstelle stelle, LocalDate heute) {
        var neu = stelle.bis(heute.minusDays(1));
        return new Schritt(Art.BEENDET, neu, felder(Optional.of(stelle), neu));
    }

    private static List<Feld> felder(Optional<Planstelle> alt, Planstelle neu) {
        var felder = new ArrayList<Feld>();
        var vorher = alt.map(Planspalte::texte).orElse(Map.of());
        Planspalte.texte(neu)
                .forEach((spalte, wert) -> {
                    String war = vorher.getOrDefault(spalte, "");
                    if (spalte != Planspalte.NUMMER && !war.equals(wert)) {
                        felder.add(new Feld(spalte, war, wert));
                    }
                });
        return felder;
    }
}
