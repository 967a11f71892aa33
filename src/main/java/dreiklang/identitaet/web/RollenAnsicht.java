package dreiklang.identitaet.web;

import dreiklang.identitaet.Rollenaenderung;
import dreiklang.identitaet.Rollenvergabe;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;

/// Who holds which role, and the form to give one.
///
/// @param rahmen language, token, who is signed in
/// @param zeilen what is held
/// @param aenderungen what was changed by hand last
/// @param personen who can get one, by identifier
/// @param rollen what can be given, by name
/// @param einheiten where, by short name
/// @param werte what was typed
/// @param fehler id of the input → sentence
public record RollenAnsicht(
        Rahmen rahmen,
        List<Rollenvergabe> zeilen,
        List<Rollenaenderung> aenderungen,
        Map<String, String> personen,
        Map<String, String> rollen,
        Map<String, String> einheiten,
        Map<String, String> werte,
        Map<String, String> fehler) {

    /// What a person is called.
    public String person(dreiklang.identitaet.BeschaeftigteId id) {
        return personen.getOrDefault(id.wert().toString(), "–");
    }

    /// What was typed.
    public String wert(String name) {
        return werte.getOrDefault(name, "");
    }

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }

    /// From when to when a role counts, in words.
    public String dauer(Rollenvergabe v) {
        String von = v.von().map(rahmen::tag).orElse("");
        String bis = v.bis().map(rahmen::tag).orElse("");
        if (von.isEmpty() && bis.isEmpty()) {
            return rahmen.text("identitaet.rollen.immer");
        }
        return von.isEmpty()
                ? rahmen.text("identitaet.rollen.bis-tag", bis)
                : bis.isEmpty()
                        ? rahmen.text("identitaet.rollen.ab-tag", von)
                        : rahmen.text("identitaet.rollen.von-bis", von, bis);
    }
}
