package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.zahlung.Zahllauf;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The page of one Zahllauf.
///
/// @param rahmen language, token, who is signed in
/// @param lauf the Zahllauf
/// @param namen names of people
/// @param eingabe what was typed
/// @param fehler id of the input → sentence
public record ZahllaufAnsicht(
        Rahmen rahmen, Zahllauf lauf, Namen namen, Eingabe eingabe, Map<String, String> fehler) {

    /// What stands at the top.
    public Map<String, String> kopf() {
        var werte = new LinkedHashMap<String, String>();
        werte.put(rahmen.text("zahlung.lauf.angelegt"), rahmen.zeit(lauf.angelegt()));
        werte.put(rahmen.text("zahlung.lauf.von"), namen.person(Optional.of(lauf.angelegtVon())));
        werte.put(rahmen.text("zahlung.lauf.anzahl"), String.valueOf(lauf.auszahlungen().size()));
        werte.put(rahmen.text("zahlung.lauf.summe"), rahmen.geld(lauf.summe()));
        werte.put(
                rahmen.text("zahlung.lauf.stand"),
                lauf.ausgefuehrtAm()
                        .map(t -> rahmen.text("zahlung.lauf.ausgefuehrt", rahmen.tag(t)))
                        .orElse(rahmen.text("zahlung.lauf.offen")));
        return werte;
    }

    /// The address of something below this page.
    public String adresse(String dazu) {
        return "/amt/auszahlungen/laeufe/" + lauf.nummer() + dazu;
    }

    /// The sentence beside an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }
}
