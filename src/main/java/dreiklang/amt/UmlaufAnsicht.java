package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Umlauf;
import dreiklang.vorgang.Unterschriftenmappen;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The pages of Mitzeichnung: one round, or all that wait for the signed-in person.
///
/// @param rahmen language, token, who is signed in
/// @param offene what waits for her; empty on the page of one round
/// @param blick the round; empty list on the page of all
/// @param namen names of people
/// @param heute the day
/// @param eingabe what was typed
/// @param fehler id of the input → sentence
public record UmlaufAnsicht(
        Rahmen rahmen,
        List<Umlauf> offene,
        List<Unterschriftenmappen.Blick> blick,
        Namen namen,
        LocalDate heute,
        Eingabe eingabe,
        Map<String, String> fehler) {

    /// The round of the page.
    public Unterschriftenmappen.Blick b() {
        return blick.getFirst();
    }

    /// Address of this page.
    public String adresse() {
        return "/amt/mitzeichnungen/" + b().runde().id();
    }

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }

    /// The nearest day of the places whose turn it is, in words; with a word when it is over.
    public String frist(Umlauf runde) {
        return runde.anDerReihe().stream()
                .flatMap(s -> s.frist().stream())
                .min(LocalDate::compareTo)
                .map(f ->
                        heute.isAfter(f)
                                ? rahmen.text("vorgang.frist.ueberschritten", rahmen.tag(f))
                                : rahmen.tag(f))
                .orElse("–");
    }

    /// Whether it can be decided as it was signed.
    public boolean entscheidbar() {
        return b().sichtbar()
                && b().runde().stand() == Umlauf.Stand.GEZEICHNET
                && b().runde().schreiben().isEmpty();
    }
}
