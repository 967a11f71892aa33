package dreiklang.basis;

import java.time.Instant;
import java.util.List;

/// What one module deletes by rule; the Löschkonzept shows all of them (DIN 66398).
///
/// The texts `loeschklasse.<klasse>.` with `titel`, `beginn` and `bleibt` stand in the Texte of the
/// module.
public interface Loeschbestand {

    /// The rules of this module.
    List<Loeschregel> regeln();

    /// How many things would be deleted now.
    ///
    /// @param klasse one of [#regeln]
    long faellig(String klasse, Instant jetzt);

    /// Deletes them in the caller's transaction. A module with a clock of its own does nothing here
    /// and publishes a [Loeschnachweis] itself.
    ///
    /// @param hoechstens so many at most
    /// @return how many
    default int loeschen(String klasse, Instant jetzt, int hoechstens) {
        return 0;
    }

    /// A Löschklasse with its Regelfrist.
    ///
    /// @param klasse its key
    /// @param tage Regelfrist in days
    record Loeschregel(String klasse, int tage) {}
}
