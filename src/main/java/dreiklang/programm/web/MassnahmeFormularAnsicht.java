package dreiklang.programm.web;

import dreiklang.programm.Begriff;
import dreiklang.programm.Massnahmenangaben.Kenntnis;
import dreiklang.programm.Massnahmenangaben.Prioritaet;
import dreiklang.programm.Massnahmenangaben.Weg;
import dreiklang.programm.Planbild;
import dreiklang.seite.Rahmen;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// The form of a Massnahme.
///
/// @param rahmen language, token, who is signed in
/// @param bild the plan
/// @param ziel address to which it is sent
/// @param neu whether there is no Massnahme yet
/// @param werte what stands in the inputs
/// @param begriffe which Begriffe are ticked
/// @param einheiten units to choose from
/// @param fehler id of the input → sentence
/// @param inzwischen name of a field → what somebody else has written there meanwhile
public record MassnahmeFormularAnsicht(
        Rahmen rahmen,
        Planbild bild,
        String ziel,
        boolean neu,
        Map<String, String> werte,
        Collection<String> begriffe,
        Map<String, String> einheiten,
        Map<String, String> fehler,
        Map<String, String> inzwischen) {

    /// The heading.
    public String titel() {
        return neu
                ? rahmen.text("programm.massnahme-neu")
                : rahmen.text("programm.bearbeiten-titel", wert("nummer") + " " + wert("titel"));
    }

    /// What stands in an input.
    public String wert(String name) {
        return werte.getOrDefault(name, "");
    }

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }

    /// Fields to choose from.
    public Map<String, String> felder() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("programm.keines"));
        bild.alle(Begriff.Art.FELD).forEach(b -> wahl.put(b.id().wert().toString(), b.voll()));
        return wahl;
    }

    /// Goals, perspectives and Schwerpunkte to tick.
    public Map<String, String> andere() {
        var wahl = new LinkedHashMap<String, String>();
        bild.begriffe().stream()
                .filter(b -> b.art() != Begriff.Art.FELD)
                .forEach(b ->
                        wahl.put(
                                b.id().wert().toString(),
                                rahmen.text("programm.art." + b.art().name()) + ": " + b.voll()));
        return wahl;
    }

    /// Priorities to choose from.
    public Map<String, String> prioritaeten() {
        return wahl(Prioritaet.values(), "programm.prioritaet.");
    }

    /// Ways to choose from.
    public Map<String, String> wege() {
        return wahl(Weg.values(), "programm.weg.");
    }

    /// Yes, no, not known.
    public Map<String, String> kenntnisse() {
        return wahl(Kenntnis.values(), "programm.kenntnis.");
    }

    private Map<String, String> wahl(Enum<?>[] werte, String vorn) {
        var wahl = new LinkedHashMap<String, String>();
        for (var w : werte) {
            wahl.put(w.name(), rahmen.text(vorn + w.name()));
        }
        return wahl;
    }
}
