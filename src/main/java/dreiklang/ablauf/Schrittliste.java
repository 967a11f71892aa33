package dreiklang.ablauf;

import java.util.List;
import java.util.Optional;

/// An Ablauf as a list of steps in words, as it stands in `schritte.yaml`.
///
/// @param schritte the steps in order
public record Schrittliste(List<Schritt> schritte) {

    /// Name of the chapter.
    public static final String DATEI = "schritte.yaml";

    static final String BEARBEITEN = "bearbeiten";
    static final String ENTSCHEIDEN = "entscheiden";
    static final String NACHREICHEN = "nachreichen";
    static final String FESTSETZEN = "festsetzen";
    static final String ERLEDIGEN = "erledigen";
    static final String ANTRAGSTELLER = "antragsteller";

    /// One step.
    ///
    /// @param name identifier; becomes the identifier of the Aufgabe
    /// @param satz what people read
    /// @param aufgabe what is to be done, one of the kinds of Aufgaben
    /// @param wer who does it
    /// @param formular Folgeformular that is filled in, empty for none
    /// @param wenn condition; the step is skipped where it does not hold; empty for always
    /// @param gleichzeitig whether it runs at the same time as the one before
    /// @param zeile line in the file
    public record Schritt(
            String name,
            String satz,
            String aufgabe,
            String wer,
            String formular,
            String wenn,
            boolean gleichzeitig,
            int zeile) {

        /// Whether it is the one in which is decided.
        public boolean entscheidet() {
            return aufgabe.equals(ENTSCHEIDEN);
        }
    }

    /// The step of that name.
    Optional<Schritt> schritt(String name) {
        return schritte.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
