package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who chooses Leichte Sprache keeps it, and where there is none the page is German.
class LeichteSpracheTest extends Stadttest {

    private final Map<String, String> person =
            Map.of(
                    "vorname", "Ida",
                    "nachname", "Brandt",
                    "strasse", "Lindenallee 12",
                    "plz", "59494",
                    "ort", "Lindenau an der Aue",
                    "bereits", "0");

    @Test
    void dieSeiteDerLeistungBietetSieAn() {
        var ida = new Mensch(adresse(""));
        var seite = ida.oeffnen("/leistungen/sperrmuell");
        assertThat(seite.html())
                .contains("?sprache=leicht", "Sperrmüll abholen lassen")
                .doesNotContain("de-x-leicht");
        var leicht = ida.oeffnen("/leistungen/sperrmuell?sprache=leicht");
        assertThat(leicht.html())
                .contains("<html lang=\"de\"", "lang=\"de-x-leicht\"", "Das nennt man: Sperr-Müll.")
                .contains("Das kostet es", "?sprache=de");
        assertThat(ida.oeffnen("/leistungen/reitkennzeichen").html())
                .contains("Reitkennzeichen")
                .doesNotContain("de-x-leicht");
    }

    @Test
    void imFormularBleibtSieUndAuchDerFehlerIstLeicht() {
        var ida = new Mensch(adresse(""));
        ida.oeffnen("/leistungen/hund-anmelden?sprache=leicht");
        var erste = ida.senden("/antraege/hund-anmelden", Map.of("_csrf", ida.zeichen()));
        assertThat(erste.html())
                .contains("lang=\"de-x-leicht\"", "Wem gehören die Hunde?", "Haus-Nummer");
        var fehler = ida.ausfuellen(erste, Map.of("vorname", ""), "weiter");
        assertThat(fehler.html()).contains("Hier fehlt eine Antwort: Vor-Name");
        var hunde = ida.ausfuellen(fehler, person, "weiter");
        assertThat(hunde.html()).contains("Welche Hunde wollen Sie anmelden?", "Mischlings-Hunde");
        assertThat(ida.oeffnen(hunde.pfad() + "?sprache=de").html())
                .contains("Welche Hunde melden Sie an?")
                .doesNotContain("de-x-leicht");
    }
}
