package dreiklang.identitaet.web;

import dreiklang.identitaet.Abwesenheit;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.seite.Rahmen;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is away, who stands in, and the form to enter it.
///
/// @param rahmen language, token, who is signed in
/// @param gewaehlt whose days are entered
/// @param leute whom days can be entered for, by identifier
/// @param vertretungen who can stand in for her, by identifier
/// @param offene what is running or still to come
/// @param fuer for whom the signed-in person stands in today
/// @param namen names by person
/// @param werte what was typed
/// @param fehler id of the input → sentence
public record AbwesenheitAnsicht(
        Rahmen rahmen,
        Beschaeftigte gewaehlt,
        Map<String, String> leute,
        Map<String, String> vertretungen,
        List<Abwesenheit> offene,
        Collection<Abwesenheit> fuer,
        Map<BeschaeftigteId, String> namen,
        Map<String, String> werte,
        Map<String, String> fehler) {

    /// What a person is called.
    public String name(BeschaeftigteId id) {
        return namen.getOrDefault(id, "–");
    }

    /// Who stands in, in words.
    public String vertretung(Optional<BeschaeftigteId> wer) {
        return wer.map(this::name).orElse(rahmen.text("identitaet.abwesenheit.niemand"));
    }

    /// What was typed.
    public String wert(String name) {
        return werte.getOrDefault(name, "");
    }

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }
}
