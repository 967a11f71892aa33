package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Zustaendigkeiten.Zustaendigkeitsbild;
import java.util.LinkedHashMap;
import java.util.Map;

/// Who has a Vorgang, the forms to pass it on, and who has looked at it.
///
/// @param rahmen language, token, who is signed in
/// @param bild the Vorgang and who could have it
/// @param namen names of Leistungen and people
/// @param eingabe what was typed
/// @param fehler id of the input → sentence
public record ZustaendigkeitAnsicht(
        Rahmen rahmen,
        Zustaendigkeitsbild bild,
        Namen namen,
        Eingabe eingabe,
        Map<String, String> fehler) {

    /// Address of a form of this page.
    public String adresse(String verb) {
        return "/amt/vorgaenge/" + bild.vorgang().id().wert() + "/" + verb;
    }

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }

    /// What stands at the top.
    public Map<String, String> kopf() {
        var v = bild.vorgang();
        var werte = new LinkedHashMap<String, String>();
        werte.put(rahmen.text("vorgang.betreff"), v.betreff());
        werte.put(rahmen.text("vorgang.einheit"), namen.einheit(v.einheit()));
        werte.put(rahmen.text("vorgang.bearbeiterin"), namen.bearbeiterin(rahmen, v));
        return werte;
    }

    /// The people who can get it.
    public Map<String, String> personen() {
        var wahl = new LinkedHashMap<String, String>();
        bild.personen()
                .forEach(p ->
                        wahl.put(p.id().wert().toString(), p.name() + " (" + p.einheit() + ")"));
        return wahl;
    }

    /// The units that can get it.
    public Map<String, String> einheiten() {
        var wahl = new LinkedHashMap<String, String>();
        bild.einheiten().forEach(e -> wahl.put(e.kurz(), namen.einheit(e.kurz())));
        return wahl;
    }
}
