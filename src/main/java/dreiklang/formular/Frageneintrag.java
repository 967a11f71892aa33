package dreiklang.formular;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One entry of a group, or the content of a block.
///
/// @param nummer what is sent for it, empty for a block
/// @param titel what it is called, such as „Kind 2“
/// @param fragen its visible questions in order
public record Frageneintrag(String nummer, String titel, List<Seitenansicht.Frage> fragen) {

    /// The first answers in words, by which a person knows the entry again; empty when there are
    /// none.
    public String kurz() {
        return alle().filter(f -> f.art() == Feldart.TEXT && !f.wert().isBlank())
                .limit(2)
                .map(Seitenansicht.Frage::wert)
                .collect(Collectors.joining(" "));
    }

    /// The first sentence about what is wrong in it.
    public Optional<String> fehler() {
        return alle().map(Seitenansicht.Frage::fehler).filter(f -> !f.isEmpty()).findFirst();
    }

    private Stream<Seitenansicht.Frage> alle() {
        return fragen.stream().flatMap(Seitenansicht.Frage::alle);
    }
}
