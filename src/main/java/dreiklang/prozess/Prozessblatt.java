package dreiklang.prozess;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A Prozess with one Fassung of each kind side by side, and what follows from them.
///
/// @param prozess the Prozess
/// @param ist as it is; empty: not looked at yet
/// @param soll as it should be; empty: not thought of yet
/// @param fassungen all there are, the newest first
public record Prozessblatt(
        Prozess prozess,
        Optional<Prozessfassung> ist,
        Optional<Prozessfassung> soll,
        List<Kurz> fassungen) {

    /// A Fassung without its steps.
    ///
    /// @param art IST or SOLL
    /// @param nummer the first is 1
    /// @param stand draft or valid
    /// @param seit since when it is valid, or since when it is worked on
    public record Kurz(Fassungsart art, int nummer, Fassungsstand stand, Instant seit) {}

    /// What the IST takes.
    public Optional<Steckbrief> steckbriefIst() {
        return ist.map(f -> Steckbrief.von(prozess, f));
    }

    /// What the SOLL takes.
    public Optional<Steckbrief> steckbriefSoll() {
        return soll.map(f -> Steckbrief.von(prozess, f));
    }

    /// What would be saved; empty while one of the two is missing.
    public Optional<Ersparnis> ersparnis() {
        return ist.flatMap(i -> soll.map(s -> Ersparnis.von(prozess, i, s)));
    }

    /// Whether something of that kind is being worked on.
    public boolean inArbeit(Fassungsart art) {
        return fassungen.stream()
                .anyMatch(f -> f.art() == art && f.stand() == Fassungsstand.ENTWURF);
    }
}
