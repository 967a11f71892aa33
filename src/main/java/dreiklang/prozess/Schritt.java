package dreiklang.prozess;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.rechenprobe.Zahlenangabe;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// One step of a Prozess.
///
/// @param baustein what is done; empty: nobody has said it yet
/// @param bezeichnung what it is called here
/// @param wer role or unit that does it; may be empty
/// @param minuten how long it takes in one case
/// @param anteil in how many cases of a hundred it is done
/// @param hilfsmittel with what; may be empty
/// @param vorher where the medium changes: the one before
/// @param nachher where the medium changes: the one after
public record Schritt(
        Optional<Prozessbaustein> baustein,
        String bezeichnung,
        String wer,
        Zeitaufwand minuten,
        Zahlenangabe anteil,
        String hilfsmittel,
        Optional<Medium> vorher,
        Optional<Medium> nachher) {

    private static final BigDecimal HUNDERT = BigDecimal.valueOf(100);
    private static final Pattern PROZENT = Pattern.compile("\\s*(%|prozent|percent|v\\.h\\.)$");

    /// Done in every case.
    public static final Zahlenangabe IMMER = Zahlenangabe.genau(100);

    /// In how many cases, as people write it; nothing written means in every one.
    ///
    /// @throws FachlicherFehler S-206 when it cannot be read, S-210 when it is more than all
    public static Zahlenangabe anteil(String text) {
        var anteil = text.isBlank() ? IMMER : Zahleneingabe.lesen(text, PROZENT);
        if (anteil.wert().compareTo(HUNDERT) > 0) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "S-210");
        }
        return anteil;
    }

    /// What it takes in minutes, spread over all cases.
    public Spanne aufwand() {
        return minuten.spanne().mal(haeufigkeit()).durch(100);
    }

    /// A share that is not known still lies between none and all.
    private Spanne haeufigkeit() {
        var s = Spanne.von(anteil);
        return Spanne.zwischen(
                s.unten().orElse(BigDecimal.ZERO), s.oben().orElse(HUNDERT), s.etwa());
    }

    /// Whether the medium changes here.
    public boolean medienbruch() {
        return baustein.filter(b -> b.art() == Bausteinart.MEDIENWECHSEL).isPresent();
    }

    /// Whether everything is said that a valid Fassung needs; throws with the number of the step.
    void vollstaendig(int lfd) {
        if (baustein.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "S-214", lfd);
        }
        if (medienbruch() && (vorher.isEmpty() || nachher.isEmpty())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "S-215", lfd);
        }
    }

    /// Whether it can stand in a draft.
    void pruefen() {
        if (bezeichnung.isBlank()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "S-207");
        }
        if (baustein.isPresent() && !medienbruch() && (vorher.isPresent() || nachher.isPresent())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "S-209");
        }
    }
}
