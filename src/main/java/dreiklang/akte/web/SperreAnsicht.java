package dreiklang.akte.web;

import dreiklang.akte.Loeschsperre;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.seite.Rahmen;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The legal holds of one Akte.
///
/// @param rahmen language, token, who is signed in
/// @param zeichen Aktenzeichen
/// @param heute the day it is
/// @param sperren newest first
/// @param namen of the people who appear
/// @param eingabe what was typed and has to be corrected
/// @param fehler sentence by input
public record SperreAnsicht(
        Rahmen rahmen,
        String zeichen,
        LocalDate heute,
        List<Loeschsperre> sperren,
        Map<BeschaeftigteId, String> namen,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// What was typed, empty at first.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// A person's name; those who left have none.
    public String name(BeschaeftigteId person) {
        return namen.getOrDefault(person, rahmen.text("akte.sperre.unbekannt"));
    }

    /// How it stands with one.
    public String stand(Loeschsperre sperre) {
        return sperre.aufhebung()
                .map(a ->
                        rahmen.text(
                                "akte.sperre.aufgehoben",
                                rahmen.tagKurz(a.wann()),
                                name(a.person()),
                                a.grund()))
                .orElseGet(() ->
                        rahmen.text(
                                sperre.wirksam(heute)
                                        ? "akte.sperre.wirksam"
                                        : "akte.sperre.abgelaufen"));
    }

    /// Those that can be lifted: id → why they were ordered.
    public Map<String, String> offene() {
        var wahl = new LinkedHashMap<String, String>();
        sperren.stream()
                .filter(s -> s.wirksam(heute))
                .forEach(s -> wahl.put(s.id().toString(), s.grund()));
        return wahl;
    }
}
