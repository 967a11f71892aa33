package dreiklang.formular;

import java.util.List;
import java.util.Optional;

/// Checks that what was chosen could be chosen.
final class Wahlpruefung {

    private Wahlpruefung() {}

    /// The code of what is wrong, empty when nothing is.
    static Optional<String> code(Feld feld, List<String> werte) {
        boolean mehrere = feld.art() == Feldart.MEHRFACHAUSWAHL;
        if (moegliche(feld).containsAll(werte) && (mehrere || werte.size() == 1)) {
            return Optional.empty();
        }
        if (feld.zusatz().strasse() == Strassenrolle.BESTAETIGUNG) {
            return Optional.of("F-232");
        }
        return Optional.of(feld.wirdGesucht() ? "F-231" : "F-212");
    }

    private static List<String> moegliche(Feld feld) {
        return switch (feld.art()) {
            case JANEIN -> List.of("ja", "nein");
            case BESTAETIGUNG -> List.of("ja");
            default -> feld.optionen().stream().map(Feld.Option::wert).toList();
        };
    }
}
