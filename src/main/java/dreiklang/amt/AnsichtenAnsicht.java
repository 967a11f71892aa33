package dreiklang.amt;

import dreiklang.amt.Ansichten.Ansicht;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;

/// The saved filters of a person.
///
/// @param rahmen language, token, who is signed in
/// @param ansichten what is saved
/// @param frage the filter that can be saved now, as part of an address
/// @param eingabe what was typed
/// @param fehler what must be corrected
public record AnsichtenAnsicht(
        Rahmen rahmen,
        List<Ansicht> ansichten,
        String frage,
        Eingabe eingabe,
        Map<String, String> fehler) {

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }
}
