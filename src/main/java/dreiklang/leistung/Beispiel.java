package dreiklang.leistung;

import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Antworten;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A sample Antrag of a Leistungspaket with its expected outcome: the package's own test.
///
/// @param name file name, for example `beispiele/zwei-pferde.yaml`
/// @param formular name of the further Formular that is filled in, empty for that of the Antrag
/// @param vorlage what is answered, as it is written in the file
/// @param gueltig whether the answers are accepted
/// @param fehler expected code by field
/// @param seiten names of the visible pages; empty when not tested
/// @param erwartet the whole expectation with line numbers, for chapters of other modules such as
///   `gebuehr`
public record Beispiel(
        String name,
        Optional<String> formular,
        Antwortvorlage vorlage,
        boolean gueltig,
        Map<String, String> fehler,
        List<String> seiten,
        YamlKnoten erwartet) {

    /// What is answered; `heute+14` is the day two weeks from now.
    public Antworten antworten() {
        return vorlage.antworten();
    }

    /// The answers as plain values, for modules that do not know forms.
    public Map<String, List<String>> werte() {
        return antworten().werte();
    }
}
