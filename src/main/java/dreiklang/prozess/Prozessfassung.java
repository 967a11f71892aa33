package dreiklang.prozess;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A Fassung of a Prozess: its steps as they are, or as they should be. A valid one never changes.
///
/// @param prozess Kennung of the Prozess
/// @param art IST or SOLL
/// @param nummer counted per Prozess and art, the first is 1
/// @param stand draft or valid
/// @param begonnenVon who began it, as the audit trail names people
/// @param begonnen when
/// @param festgestellt since when it is valid
/// @param version counted with every change
/// @param schritte in their order
public record Prozessfassung(
        String prozess,
        Fassungsart art,
        int nummer,
        Fassungsstand stand,
        String begonnenVon,
        Instant begonnen,
        Optional<Instant> festgestellt,
        int version,
        List<Schritt> schritte) {

    private static final int MEISTE_SCHRITTE = 200;

    /// A new draft with the steps of another Fassung.
    static Prozessfassung begonnen(
            String prozess,
            Fassungsart art,
            int nummer,
            String von,
            Instant jetzt,
            List<Schritt> schritte) {
        return new Prozessfassung(
                prozess,
                art,
                nummer,
                Fassungsstand.ENTWURF,
                von,
                jetzt,
                Optional.empty(),
                0,
                List.copyOf(schritte));
    }

    /// Whether it can be worked on.
    public boolean entwurf() {
        return stand == Fassungsstand.ENTWURF;
    }

    /// The step with that number.
    ///
    /// @param lfd the first is 1
    /// @throws FachlicherFehler S-211 when there is none
    public Schritt schritt(int lfd) {
        if (lfd < 1 || lfd > schritte.size()) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "S-211");
        }
        return schritte.get(lfd - 1);
    }

    /// With more steps at the end.
    Prozessfassung mit(List<Schritt> neue) {
        neue.forEach(Schritt::pruefen);
        var alle = offen();
        alle.addAll(neue);
        if (alle.size() > MEISTE_SCHRITTE) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "S-217", MEISTE_SCHRITTE);
        }
        return mitSchritten(alle);
    }

    /// With another step in the place of one.
    Prozessfassung ersetzt(int lfd, Schritt neu) {
        neu.pruefen();
        schritt(lfd);
        var alle = offen();
        alle.set(lfd - 1, neu);
        return mitSchritten(alle);
    }

    /// Without a step.
    Prozessfassung ohne(int lfd) {
        schritt(lfd);
        var alle = offen();
        alle.remove(lfd - 1);
        return mitSchritten(alle);
    }

    /// With a step one place further up or down; at the end of the list it stays where it is.
    Prozessfassung verschoben(int lfd, boolean nachOben) {
        var schritt = schritt(lfd);
        var alle = offen();
        alle.remove(lfd - 1);
        alle.add(Math.clamp(lfd - 1L + (nachOben ? -1 : 1), 0, alle.size()), schritt);
        return mitSchritten(alle);
    }

    /// As a valid one.
    Prozessfassung gueltig(Instant jetzt) {
        var alle = offen();
        if (alle.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "S-213");
        }
        for (int i = 0; i < alle.size(); i++) {
            alle.get(i).vollstaendig(i + 1);
        }
        return new Prozessfassung(
                prozess,
                art,
                nummer,
                Fassungsstand.GUELTIG,
                begonnenVon,
                begonnen,
                Optional.of(jetzt),
                version,
                schritte);
    }

    private List<Schritt> offen() {
        if (!entwurf()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "S-208");
        }
        return new ArrayList<>(schritte);
    }

    private Prozessfassung mitSchritten(List<Schritt> neue) {
        return new Prozessfassung(
                prozess,
                art,
                nummer,
                stand,
                begonnenVon,
                begonnen,
                festgestellt,
                version,
                List.copyOf(neue));
    }
}
