package dreiklang.programm.web;

import dreiklang.programm.Begriff;
import dreiklang.programm.Planbild;
import dreiklang.seite.Rahmen;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The Begriffe of a plan, and the form of one.
///
/// @param rahmen language, token, who is signed in
/// @param bild the plan
/// @param werte what stands in the inputs
/// @param bezug which are ticked
/// @param fehler id of the input → sentence
public record BegriffeAnsicht(
        Rahmen rahmen,
        Planbild bild,
        Map<String, String> werte,
        Collection<String> bezug,
        Map<String, String> fehler) {

    /// Kinds to choose from.
    public Map<String, String> arten() {
        var wahl = new LinkedHashMap<String, String>();
        for (var art : Begriff.Art.values()) {
            wahl.put(art.name(), art(art));
        }
        return wahl;
    }

    /// What a kind is called.
    public String art(Begriff.Art art) {
        return rahmen.text("programm.art." + art.name());
    }

    /// To what it can be tied: everything but itself.
    public Map<String, String> andere() {
        var wahl = new LinkedHashMap<String, String>();
        bild.begriffe().stream()
                .filter(b -> !b.id().wert().toString().equals(wert("id")))
                .forEach(b -> wahl.put(b.id().wert().toString(), b.voll()));
        return wahl;
    }

    /// To what it is tied, in words.
    public String verbunden(Begriff begriff) {
        var ziele = bild.bezuege().getOrDefault(begriff.id(), Set.of());
        List<String> namen =
                bild.begriffe().stream()
                        .filter(b -> ziele.contains(b.id()))
                        .map(Begriff::kurz)
                        .toList();
        return String.join(", ", namen);
    }

    /// What stands in an input.
    public String wert(String name) {
        return werte.getOrDefault(name, "");
    }

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }
}
