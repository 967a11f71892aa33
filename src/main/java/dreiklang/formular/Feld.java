package dreiklang.formular;

import dreiklang.basis.Ausdruck;
import dreiklang.basis.Wortlaut;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One question of a Formular.
///
/// @param name name of the field, unique in the Formular
/// @param art kind of the question
/// @param frage the question itself
/// @param hilfe a sentence below the question, may be empty
/// @param pflicht whether an answer is required when the field is visible
/// @param wenn condition under which it is asked
/// @param optionen what can be chosen
/// @param grenzen limits of the answer
/// @param autofill value of the HTML attribute `autocomplete`, may be empty (WCAG 1.3.5)
public record Feld(
        String name,
        Feldart art,
        Wortlaut frage,
        Wortlaut hilfe,
        boolean pflicht,
        Optional<Ausdruck> wenn,
        List<Option> optionen,
        Grenzen grenzen,
        String autofill) {

    /// One thing that can be chosen.
    ///
    /// @param wert what is stored
    /// @param text what is shown
    public record Option(String wert, Wortlaut text) {}

    /// Limits of an answer; null where there is none.
    ///
    /// @param laenge longest text in characters
    /// @param von smallest number, or for a day an offset such as `heute` or an ISO date
    /// @param bis largest number or latest day, like `von`
    /// @param muster regular expression the whole text must match
    /// @param endungen file endings that are accepted
    /// @param anzahl most files
    public record Grenzen(
            @Nullable Integer laenge,
            @Nullable String von,
            @Nullable String bis,
            @Nullable String muster,
            List<String> endungen,
            @Nullable Integer anzahl) {

        /// No limits.
        public static final Grenzen KEINE = new Grenzen(null, null, null, null, List.of(), null);
    }
}
