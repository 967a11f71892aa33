package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Schreiben;
import dreiklang.vorgang.Umlaeufe;
import dreiklang.vorgang.Umlauf;
import dreiklang.vorgang.Vorgang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The page of the letters and rounds of one Vorgang.
///
/// @param rahmen language, token, who is signed in
/// @param v the Vorgang
/// @param schreiben its letters
/// @param vorlagen what a letter can begin with
/// @param runden its rounds of Mitzeichnung
/// @param hinweise what has to be known before deciding, by way of deciding
/// @param zeichnende who can be asked to sign
/// @param namen names of people
/// @param heute the day
/// @param darf whether she works on Vorgaenge
/// @param eingabe what was typed
/// @param fehler id of the input → sentence
public record SchriftverkehrAnsicht(
        Rahmen rahmen,
        Vorgang v,
        List<Schreiben> schreiben,
        Map<String, String> vorlagen,
        List<Umlauf> runden,
        Map<Ergebnis, Umlaeufe.Hinweise> hinweise,
        Map<String, String> zeichnende,
        Namen namen,
        LocalDate heute,
        boolean darf,
        Eingabe eingabe,
        Map<String, String> fehler) {

    /// How many places the form offers.
    public static final int STELLEN = 5;

    /// Address of a form of this page.
    public String adresse(String wohin) {
        return "/amt/vorgaenge/" + v.id().wert() + "/" + wohin;
    }

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }

    /// How it can be decided.
    public Map<String, String> ergebnisse() {
        return Auswahlen.ergebnisse(rahmen, hinweise.keySet());
    }

    /// Whether one of the ways asks for a second person.
    public boolean vierAugen() {
        return hinweise.values().stream().anyMatch(Umlaeufe.Hinweise::vierAugen);
    }

    /// Whether a Belehrung is needed and none is known.
    public boolean belehrungFehlt() {
        return hinweise.values().stream().anyMatch(h -> h.belehrung().fehlt());
    }

    /// The rule of the Belehrung that nobody has confirmed yet; empty when there is none.
    public String ungeprueft() {
        return hinweise.values().stream()
                .map(Umlaeufe.Hinweise::belehrung)
                .filter(b -> !b.text().isEmpty() && !b.geprueft())
                .map(b -> b.norm())
                .findFirst()
                .orElse("");
    }

    /// Whether one of the open places of a round is late.
    public boolean ueberfaellig(Umlauf runde) {
        return runde.anDerReihe().stream().anyMatch(s -> s.ueberfaellig(heute));
    }
}
