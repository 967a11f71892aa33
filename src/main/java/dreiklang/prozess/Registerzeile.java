package dreiklang.prozess;

import java.util.Optional;

/// A row of the register.
///
/// @param blatt the Prozess with the Fassungen that count
/// @param ist what its IST takes; empty: not looked at yet
/// @param soll what its SOLL would take
/// @param ersparnis what would be saved
public record Registerzeile(
        Prozessblatt blatt,
        Optional<Steckbrief> ist,
        Optional<Steckbrief> soll,
        Optional<Ersparnis> ersparnis) {

    static Registerzeile von(Prozessblatt blatt) {
        return new Registerzeile(
                blatt, blatt.steckbriefIst(), blatt.steckbriefSoll(), blatt.ersparnis());
    }
}
