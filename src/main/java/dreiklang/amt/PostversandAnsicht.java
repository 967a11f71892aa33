package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Postversand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What has to be posted.
///
/// @param rahmen language, token, who is signed in
/// @param posten one line each, oldest first
/// @param namen names of Leistungen and units
/// @param gewaehlt identifiers of the chosen letters
/// @param eingabe what was typed
/// @param fehler id of the input → sentence
public record PostversandAnsicht(
        Rahmen rahmen,
        List<Postversand.Posten> posten,
        Namen namen,
        Set<String> gewaehlt,
        Eingabe eingabe,
        Map<String, String> fehler) {

    /// What can be printed and posted now.
    public Map<String, String> waehlbar() {
        var wahl = new LinkedHashMap<String, String>();
        posten.stream()
                .filter(Postversand.Posten::adressiert)
                .forEach(p ->
                        wahl.put(
                                p.sendung().id().toString(),
                                p.vorgang().aktenzeichen()
                                        + ", "
                                        + p.sendung().titel()
                                        + ", "
                                        + p.anschrift().getFirst()));
        return wahl;
    }

    /// Why a letter waits.
    public String grund(Postversand.Posten p) {
        return p.sendung()
                .abrufbarBis()
                .map(t -> rahmen.text("vorgang.post.grund.nicht-abgeholt", rahmen.tag(t)))
                .orElseGet(() -> rahmen.text("vorgang.post.grund.post"));
    }

    /// The sentence beside an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }
}
