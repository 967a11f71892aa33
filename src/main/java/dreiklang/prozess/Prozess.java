package dreiklang.prozess;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.util.Optional;

/// A business process of the Kommune: what it is for, who answers for it, how often it happens.
///
/// @param kennung short name in addresses; stays for ever
/// @param name what it is called
/// @param zweck what it is for; may be empty
/// @param einheit short name of the unit
/// @param verantwortlich who answers for it; may be empty
/// @param leistung key of the Leistung it produces
/// @param fachverfahren Kennung of the Fachverfahren it is done with
/// @param fallzahl cases a year
/// @param dauer days from beginning to end of one case
/// @param kostensatz euro an hour
/// @param version counted with every change; 0: it is new
public record Prozess(
        String kennung,
        String name,
        String zweck,
        String einheit,
        String verantwortlich,
        Optional<String> leistung,
        Optional<String> fachverfahren,
        Belegzahl fallzahl,
        Belegzahl dauer,
        Belegzahl kostensatz,
        int version) {

    /// Whether it can stand in the register.
    void pruefen() {
        if (name.isBlank() || einheit.isBlank()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "S-202");
        }
        if (!kennung.matches("[a-z0-9][a-z0-9-]{1,60}") || kennung.equals("neu")) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "S-205");
        }
        fallzahl.pruefen("fallzahl", true);
        dauer.pruefen("dauer", false);
        kostensatz.pruefen("kostensatz", true);
    }
}
